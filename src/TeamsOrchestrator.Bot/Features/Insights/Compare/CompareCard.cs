using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>Several people of one requisition beside each other. It ranks nobody and recommends nothing: the order is the one that was asked for.</summary>
internal sealed class CompareCard(VisibleRequisition visible, CompareReader reader) : ICard
{
    private const int Limit = 17_000; // bytes of a page, so that the card with its heads and buttons stays below what Teams takes
    private const int FlagsNamed = 3;

    public static string Kind => CardKinds.Compare;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        CompareView.Parse(request.Name.Parameters) is { } view && await visible.FindAsync(request.Name.SubjectId, request, cancellationToken) is { } requisition
            ? Build(await reader.ReadAsync(requisition, view, request, cancellationToken), request.Words)
            : null;

    public static RenderedCard Build(CompareModel model, Words words)
    {
        var isCriteria = model.View.Face == CompareFace.Criteria;
        var parts = isCriteria ? CompareCriteria.Build(model, words) : ComparePeople.Build(model, words);
        var pages = PagesOf(parts);
        var page = Math.Clamp(model.View.Page, 0, pages.Count - 1);
        var (start, count) = pages[page];
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["Compare_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(words[isCriteria ? "Compare_Hint" : "Compare_HintPeople"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
                    .. isCriteria ? model.People.Select(person => Person(person, words)) : [],
                    .. parts.Skip(start).Take(count),
                    .. parts.Count == 0 ? [new TextBlock(words["Compare_NoCriteria"]) { Separator = true }] : Array.Empty<CardElement>(),
                    .. pages.Count > 1 ? [new TextBlock(words["Insights_Page", page + 1, pages.Count]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
                    EvidencePanel.Limits(words),
                ],
                Actions = [.. Buttons(model, page, pages.Count, words)],
            },
            words["Compare_Summary", model.Code]) with { AiGenerated = model.People.Any(person => person.Dossier?.Screening is not null) };
    }

    private static IEnumerable<CardAction> Buttons(CompareModel model, int page, int pages, Words words)
    {
        foreach (var button in ShowInsight.Paging(Kind, model.RequisitionId, page, pages, other => (model.View with { Page = other }).ToString(), words))
        {
            yield return button;
        }

        var face = model.View.Face == CompareFace.Criteria ? CompareFace.People : CompareFace.Criteria;
        yield return ShowInsight.Button(words[$"Compare_To{face}"], Kind, model.RequisitionId, (model.View with { Face = face, Page = 0 }).ToString());
    }

    // Who it is and where the person stands. What asks for a second look is named before the verdicts; a tap opens everything that is known.
    private static Container Person(ComparedPerson person, Words words)
    {
        var text = $"**{CardText.Escape(person.Heading)}** · {person.State}";
        if (person.Dossier is not { } dossier)
        {
            return new Container { Separator = true, Spacing = Spacing.Small, Items = [new TextBlock($"{text} · {words["Compare_NothingHeld"]}") { IsSubtle = true }] };
        }

        var flags = dossier.Flags.Select(flag => words[$"Flag_{flag.Kind}"].TrimEnd(':')).Distinct(StringComparer.Ordinal).Take(FlagsNamed).ToList();
        var notScreened = dossier.Candidate.DeclinedAi ? words["Recommendation_NoAi"]
            : dossier.Screening is null ? words["Evidence_NotScreened", EvidencePanel.FaultText(dossier.Candidate.Fault, words)] : null;
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Small,
            SelectAction = SayAction.Button(words["Compare_Open", person.Code], $"candidate {person.Code}"),
            Items =
            [
                new TextBlock($"{text} ›"),
                .. notScreened is null ? Array.Empty<CardElement>() : [new TextBlock(notScreened) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }],
                .. flags.Count == 0 ? Array.Empty<CardElement>() : [new TextBlock(string.Join(" · ", flags)) { Color = TextColor.Warning, Size = TextSize.Small, Spacing = Spacing.None }],
            ],
        };
    }

    private static List<(int Start, int Count)> PagesOf(IReadOnlyList<CardElement> parts)
    {
        var pages = new List<(int Start, int Count)>();
        var (start, size) = (0, 0);
        for (var index = 0; index < parts.Count; index++)
        {
            var own = new AdaptiveCard { Body = [parts[index]] }.SizeInBytes;
            if (index > start && size + own > Limit)
            {
                pages.Add((start, index - start));
                (start, size) = (index, 0);
            }

            size += own;
        }

        pages.Add((start, parts.Count - start));
        return pages;
    }
}
