using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>One candidate: verdicts with quotes, flags, who decided what and why; and on its other face the timeline.</summary>
internal sealed class CandidateCard(HiringDb db, VisibleRequisition visible, CandidateReader reader) : ICard
{
    private const int CriteriaPerPage = 8;
    private const int MostDecisions = 6;
    private const int LongestReason = 280;

    public static string Kind => "candidate";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (candidate is null || await visible.FindAsync(candidate.RequisitionId, request, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var (face, page) = Read(request.Name.Parameters);
        var model = await reader.ReadAsync(candidate, requisition, face, page, request, cancellationToken);
        return Build(model, request.Words);
    }

    public static RenderedCard Build(CandidateModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                .. Heading(model, words),
                .. Decisions(model, words),
                .. model.Face == CandidateFace.History ? History(model.Timeline, words) : Evidence(model, words),
            ],
            Actions = [.. Buttons(model, words)],
        },
        words["Candidate_Summary"]) with { AiGenerated = model.Dossier.Screening is not null };

    private static (CandidateFace Face, int Page) Read(string? parameters)
    {
        var parts = (parameters ?? string.Empty).Split(':');
        var history = string.Equals(parts[0], nameof(CandidateFace.History), StringComparison.Ordinal);
        return (history ? CandidateFace.History : CandidateFace.Evidence, int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0);
    }

    private static string OfHistory(int page) => string.Create(CultureInfo.InvariantCulture, $"{nameof(CandidateFace.History)}:{page}");

    private static IEnumerable<CardElement> History(TimelinePage page, Words words) =>
    [
        .. TimelinePanel.Build(page.Entries, words),
        .. page.Pages > 1 ? [new TextBlock(words["Insights_Page", page.Page + 1, page.Pages]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
    ];

    private static IEnumerable<CardElement> Heading(CandidateModel model, Words words)
    {
        var (candidate, requisition) = (model.Dossier.Candidate, model.Dossier.Requisition);
        yield return new TextBlock($"{CardText.Escape(model.Dossier.DisplayName)} ({candidate.Code})") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };
        var waiting = model.WaitingFor.Count == 0 ? string.Empty : $" · {words["Candidates_WaitsFor", CardText.Escape(words.List(model.WaitingFor))]}";
        yield return new TextBlock($"{requisition.Code} {CardText.Escape(requisition.Title)} · {StateWords.Of(candidate.State, candidate.Outcome, requisition.ClosedAs, model.Interviewing, words)}{waiting}") { IsSubtle = true, Spacing = Spacing.None };
        if (model.Others.Count > 0)
        {
            yield return new TextBlock(words["Candidate_AlsoApplied", CardText.Escape(words.List(model.Others))]) { IsSubtle = true, Spacing = Spacing.None };
        }

        if (model.ClosedBy is { } closedBy)
        {
            yield return new TextBlock(words["Candidate_ClosedBy", CardText.Escape(closedBy), model.ClosedWhen]) { IsSubtle = true, Spacing = Spacing.None };
        }

        var score = candidate.Score is { } known ? words["Candidate_Score", known.ToString("0.#", words.Culture)] : string.Empty;
        yield return new TextBlock((candidate.DeclinedAi ? words["Recommendation_NoAi"] : words["Candidate_AiSays", EvidencePanel.RecommendationText(candidate.Recommendation, words)]) + score) { Weight = TextWeight.Bolder };
        if (model.Dossier.Version is { } version)
        {
            yield return new TextBlock(version.Agent is { } agent ? words["Candidate_MadeBy", CardText.Escape(agent), version.Number] : words["Candidate_Corrected", version.Number])
            {
                IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None,
            };
        }
    }

    private static IEnumerable<CardElement> Decisions(CandidateModel model, Words words)
    {
        if (model.Decisions.Count == 0)
        {
            yield return new TextBlock(words["Candidate_NobodyDecided"]) { IsSubtle = true };
            yield break;
        }

        foreach (var line in model.Decisions.TakeLast(MostDecisions))
        {
            var reason = string.IsNullOrWhiteSpace(line.Reason) ? string.Empty : $": {words.Quote(CardText.Escape(Cut(line.Reason)))}";
            var kind = line.Kind is ReviewKind.Final or ReviewKind.Interview or ReviewKind.Message ? line.Kind : ReviewKind.Candidate;
            yield return new TextBlock($"{line.When} · **{CardText.Escape(line.Who)}** {words[$"Candidate_{kind}_{line.Decision}"]}{reason}") { Spacing = Spacing.Small };
        }
    }

    private static IReadOnlyList<CardElement> Evidence(CandidateModel model, Words words)
    {
        var findings = EvidencePanel.Findings(model.Dossier, words);
        var page = Page(model, findings.Count);
        var summary = page == 0 ? model.Dossier.Summary?.Sentences ?? [] : [];
        return
        [
            .. summary.Select(sentence => new TextBlock(CardText.Escape(sentence)) { Spacing = Spacing.Small }),
            .. page == 0 ? EvidencePanel.Flags(model.Dossier, words) : [],
            .. page == 0 && model.Dossier.Interview is { } interview && (interview.Packet is not null || (interview.DeclinedAi && !model.Interviewing)) ? PacketPanel.Build(interview, words, folded: true) : [],
            .. findings.Skip(page * CriteriaPerPage).Take(CriteriaPerPage),
            .. EvidencePanel.Opinions(model.Dossier, words),
            model.Dossier.Candidate.DeclinedAi ? EvidencePanel.Instructions(words) : EvidencePanel.Limits(words),
        ];
    }

    private static IEnumerable<CardAction> Buttons(CandidateModel model, Words words)
    {
        var id = model.Dossier.Candidate.Id;
        if (model.Face == CandidateFace.History)
        {
            foreach (var button in ShowInsight.Paging(Kind, id, model.Timeline.Page, model.Timeline.Pages, OfHistory, words))
            {
                yield return button;
            }

            yield return ShowInsight.Button(words["Insights_ToEvidence"], Kind, id, null);
            yield break;
        }

        var findings = EvidencePanel.Findings(model.Dossier, words).Count;
        foreach (var button in ShowInsight.Paging(
            Kind, id, Page(model, findings), PagesOf(findings), page => page.ToString(CultureInfo.InvariantCulture), words))
        {
            yield return button;
        }

        // Whoever sees this card may look; from whom the name is hidden gets the text with it covered.
        if (CvButtons.MayOpen(model.Dossier.Candidate))
        {
            yield return CvButtons.Open(words, id, stackId: null);
        }

        if (model.Undo is var (reviewId, round))
        {
            yield return UndoButtons.ForCandidate(words["Candidate_Undo"], reviewId, round);
        }

        yield return ShowInsight.Button(words["Insights_TimelineTitle"], Kind, id, OfHistory(0));
    }

    private static int PagesOf(int findings) => Math.Max(1, (findings + CriteriaPerPage - 1) / CriteriaPerPage);

    private static int Page(CandidateModel model, int findings) => Math.Clamp(model.Page, 0, PagesOf(findings) - 1);

    private static string Cut(string text) => text.Length <= LongestReason ? text : string.Concat(text.AsSpan(0, LongestReason), "…");
}
