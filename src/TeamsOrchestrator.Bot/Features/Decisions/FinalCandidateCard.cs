using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>The evidence of one person of the final review, shown in place of the page.</summary>
internal static class FinalCandidateCard
{
    // With more, the card would outgrow what Teams takes.
    private const int CriteriaShown = 12;
    private const int CriteriaBesidePacket = 4;

    /// <summary>Builds it.</summary>
    /// <param name="dossier">What was found.</param>
    /// <param name="row">What was proposed.</param>
    /// <param name="requisitionId">The requisition.</param>
    /// <param name="page">The page to go back to.</param>
    /// <param name="requester">Who can be asked, or null where that is the reader.</param>
    /// <param name="words">The reader's words.</param>
    public static RenderedCard Build(CandidateDossier dossier, FinalRow row, Guid requisitionId, int page, string? requester, Words words)
    {
        var findings = EvidencePanel.Findings(dossier, words);
        var shown = dossier.Interview?.Packet is null ? CriteriaShown : CriteriaBesidePacket; // the packet says the rest
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock($"{CardText.Escape(row.Name)} ({row.Code})") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(words["Final_Proposed", FinalCard.OutcomeText(row, words)]) { Weight = TextWeight.Bolder },
                    .. FinalCard.Votes(row, words),
                    new TextBlock(dossier.Candidate.DeclinedAi ? words["Recommendation_NoAi"] : words["Final_AiSays", EvidencePanel.RecommendationText(row.Recommendation, words)]) { IsSubtle = true },
                    .. QuestionPanel.Build(row.Questions, words),
                    .. dossier.Interview is { } interview ? PacketPanel.Build(interview, words, folded: true) : [],
                    .. EvidencePanel.Flags(dossier, words),
                    .. findings.Take(shown),
                    .. findings.Count > shown ? [new TextBlock(words["Final_MoreCriteria", findings.Count - shown, row.Code])] : Array.Empty<CardElement>(),
                    .. EvidencePanel.Opinions(dossier, words),
                    dossier.Candidate.DeclinedAi ? EvidencePanel.Instructions(words) : EvidencePanel.Limits(words),
                ],
                Actions =
                [
                    ExecuteAction.For(words["Final_Back"], ShowFinalPage.Verb, new FinalPageClick(requisitionId, page), DecisionsJson.Default.FinalPageClick)
                        with { AssociatedInputs = AssociatedInputs.None },
                    FinalCard.Reject(row, page, words),
                    .. requester is null ? Array.Empty<CardAction>() : [QuestionPanel.Button(row.ReviewId, requester, words)],
                ],
            },
            words["Final_CandidateSummary"]) with { AiGenerated = !dossier.Candidate.DeclinedAi };
    }
}
