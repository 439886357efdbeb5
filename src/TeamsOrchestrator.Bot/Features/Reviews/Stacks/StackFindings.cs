using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The findings of one person in a stack, as far as a card holds them; what is more has pages of its own.</summary>
internal static class StackFindings
{
    /// <summary>How many bytes of findings one card holds.</summary>
    public const int Limit = 13_000;

    /// <summary>Builds a page of findings that did not fit the card.</summary>
    public static RenderedCard Build(CandidateDossier dossier, Guid stackId, Guid reviewId, int from, CardName back, Words words)
    {
        var findings = EvidencePanel.Findings(dossier, words);
        var start = Math.Clamp(from, 0, Math.Max(0, findings.Count - 1));
        var shown = Fitting(findings, start);
        var actions = new List<CardAction> { ShowAgain.Button(words["Deciding_Back"], back) };
        if (start + shown < findings.Count)
        {
            actions.Insert(0, MoreButton(stackId, reviewId, start + shown, findings.Count, words));
        }

        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body = [new TextBlock(StackPerson.NameOf(dossier)) { Weight = TextWeight.Bolder, Size = TextSize.Large, Style = TextBlockStyle.Heading }, .. findings.Skip(start).Take(shown)],
                Actions = actions,
            },
            words["Stack_Summary", dossier.Requisition.Code]) with { AiGenerated = true };
    }

    public static int Fitting(IReadOnlyList<CardElement> findings, int start)
    {
        var (size, count) = (0, 0);
        foreach (var finding in findings.Skip(start))
        {
            size += new AdaptiveCard { Body = [finding] }.SizeInBytes;
            if (count > 0 && size > Limit)
            {
                break;
            }

            count++;
        }

        return count;
    }

    public static ActionSet More(StackPersonModel model, int from, int of, Words words) =>
        new([MoreButton(model.StackId, model.ReviewId, from, of, words)]);

    private static ExecuteAction MoreButton(Guid stackId, Guid reviewId, int from, int of, Words words) => ExecuteAction.For(
        words["Stack_MoreEvidence", of - from], ShowEvidence.Verb, new EvidenceClick(stackId, reviewId, from), ReviewsJson.Default.EvidenceClick)
        with { AssociatedInputs = AssociatedInputs.None };
}
