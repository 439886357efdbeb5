using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>The candidates of a requisition, ten a page, the recommended first. A tap shows the person.</summary>
internal sealed class CandidatesCard(HiringDb db, VisibleRequisition visible, WaitingReader waiting) : ICard
{
    public const int PageSize = 10;

    public static string Kind => "candidates";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (await visible.FindAsync(request.Name.SubjectId, request, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var (filter, asked) = CandidateFilter.Parse(request.Name.Parameters);
        var candidates = filter.Apply(db.Candidates.AsNoTracking().Where(row => row.RequisitionId == requisition.Id));
        var count = await candidates.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Clamp(asked, 0, pages - 1);
        var rows = await candidates
            .OrderByDescending(row => row.Recommendation == null ? -1 : (int)row.Recommendation).ThenByDescending(row => row.Score ?? -1).ThenBy(row => row.Number)
            .Skip(page * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var people = await waiting.OfCandidatesAsync([.. rows.Select(row => row.Id)], cancellationToken);
        return Build(
            new CandidatesModel
            {
                RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, Filter = filter, Count = count, Page = page, Pages = pages,
                Rows = [.. rows.Select(row => new CandidateRow(
                    row.Id, row.Code, row.Name, row.Recommendation, row.Score, row.Flagged, row.State, row.Outcome, [.. people[row.Id].Distinct(StringComparer.Ordinal)]))],
            },
            request.Words);
    }

    public static RenderedCard Build(CandidatesModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Candidates_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(Filter(model, words)) { IsSubtle = true, Spacing = Spacing.None },
                .. model.Rows.Select(row => Row(row, words)),
                .. model.Pages > 1 ? [new TextBlock(words["Insights_Page", model.Page + 1, model.Pages]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
            ],
            Actions =
            [
                .. ShowInsight.Paging(Kind, model.RequisitionId, model.Page, model.Pages, model.Filter.Parameters, words),
                .. model.CsvUrl is { } url ? [new OpenUrlAction { Title = words["Candidates_Csv"], Url = url }] : Array.Empty<CardAction>(),
            ],
        },
        words["Candidates_Summary", model.Code]);

    private static string Filter(CandidatesModel model, Words words) => model.Filter switch
    {
        { State: { } state } => words["Candidates_Filtered", model.Count, StateWords.Of(state, words)],
        { Recommendation: { } recommendation } => words["Candidates_Filtered", model.Count, EvidencePanel.RecommendationText(recommendation, words)],
        _ => words["Candidates_All", model.Count],
    };

    private static Container Row(CandidateRow row, Words words)
    {
        var name = row.Name is null ? row.Code : $"{CardText.Escape(row.Name)} ({row.Code})";
        var score = row.Score is { } known ? $" ({known.ToString("0.#", words.Culture)})" : string.Empty;
        var flagged = row.Flagged ? $" · {words["Candidates_Flagged"]}" : string.Empty;
        var waiting = row.WaitingFor.Count == 0 ? string.Empty : $" · {words["Candidates_WaitsFor", CardText.Escape(words.List(row.WaitingFor))]}";
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Small,
            SelectAction = ShowInsight.Button(words["Candidates_Show", row.Name ?? row.Code], CandidateCard.Kind, row.CandidateId, null),
            Items =
            [
                new TextBlock($"**{name}**"),
                new TextBlock($"{EvidencePanel.RecommendationText(row.Recommendation, words)}{score}{flagged}") { Spacing = Spacing.None },
                new TextBlock($"{StateWords.Of(row.State, row.Outcome, words)}{waiting}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            ],
        };
    }
}
