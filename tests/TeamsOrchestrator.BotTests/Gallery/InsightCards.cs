using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Insights;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;
using TeamsOrchestrator.Bot.Features.Insights.Compare;
using TeamsOrchestrator.Bot.Features.Insights.Pending;
using TeamsOrchestrator.Bot.Features.Insights.Status;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Features.Insights.Trail;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the cards that only answer questions.</summary>
public static class InsightCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private const string When = "Mon 3 Nov 2025, 10:12";

    private static readonly IReadOnlyList<StageCount> Stages =
    [
        new(CandidateState.New, null, 31), new(CandidateState.NotScreened, null, 4), new(CandidateState.Screened, null, 67), new(CandidateState.OnHold, null, 1),
        new(CandidateState.Proposed, Outcome.Advance, 6), new(CandidateState.Proposed, Outcome.NotTakenFurther, 3), new(CandidateState.Decided, Outcome.Advance, 2),
        new(CandidateState.Decided, Outcome.NotTakenFurther, 1200), new(CandidateState.Withdrawn, null, 1), new(CandidateState.Removed, null, 2),
    ];

    private static readonly IReadOnlyList<WaitingLine> Waiting = [.. Enumerable.Range(0, 12).Select(number => new WaitingLine(Hostile, (ReviewKind)(number % 4), number + 1, When, number % 3 == 0 ? null : new DueWords(When, number % 3 == 1)))];

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        var timeline = AuditWords.Known.Order(StringComparer.Ordinal).Take(15).Select(code => new TimelineEntry(When, Hostile, AuditWords.Of(code, words), "C-3", Hostile)).ToList();
        var status = new StatusModel
        {
            RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, State = RequisitionState.Open, Recruiter = Hostile, Managers = ["Morgan Manager", Hostile],
            FilesInWork = 3, Stages = Stages, Waiting = Waiting, Timeline = timeline,
        };
        yield return ("status", StatusCard.Build(status, words).Card!);
        yield return ("status-paused", StatusCard.Build(status with { Unreadable = ("candidate", 3) }, words).Card!);
        yield return ("status-held", StatusCard.Build(status with { LegalHold = true }, words).Card!);
        yield return ("status-empty", StatusCard.Build(status with { Stages = [], Waiting = [], Timeline = [], Managers = [], CriteriaApproved = true }, words).Card!);
        yield return ("status-ended", StatusCard.Build(status with { State = RequisitionState.Closed, End = new StatusEnd(CloseReason.Filled, Hostile, When, Hostile) }, words).Card!);
        yield return ("status-shared", StatusCard.Build(status with { Shared = true, Waiting = [], Timeline = [] }, words).Card!);
        IReadOnlyList<StatusRow> rows = [.. Enumerable.Range(1, StatusListCard.PageSize).Select(number => new StatusRow($"R-{number}", Hostile, RequisitionState.Stopped, Guid.Empty, Stages, Waiting))];
        yield return ("status-list", StatusListCard.Build(rows, 40, 1, 7, Guid.Empty, shared: false, words).Card!);
        yield return ("status-list-shared", StatusListCard.Build(rows, 6, 0, 1, Guid.Empty, shared: true, words).Card!);
        yield return ("status-list-none", StatusListCard.Build([], 0, 0, 1, Guid.Empty, shared: false, words).Card!);
        yield return ("candidates", CandidatesCard.Build(Candidates() with { CanExport = true, Withdrawn = 2, Removed = 3, ClosedAs = CloseReason.Stopped }, words).Card!);
        yield return ("candidates-filtered", CandidatesCard.Build(Candidates() with { Filter = new CandidateFilter(CandidateState.OnHold, null), CsvUrl = "http://localhost/exports/x" }, words).Card!);
        var candidate = new CandidateModel
        {
            Dossier = SampleDossiers.Many(), WaitingFor = [Hostile],
            Decisions = [.. Enum.GetValues<DecisionKind>().SelectMany(decision => new[] { ReviewKind.Candidate, ReviewKind.Final }.Select(kind => new DecisionLine(When, Hostile, kind, decision, Hostile)))],
        };
        yield return ("candidate", CandidateCard.Build(candidate, words).Card!);
        yield return ("candidate-undo", CandidateCard.Build(candidate with { Undo = (Guid.Empty, 1) }, words).Card!);
        yield return ("candidate-last-page", CandidateCard.Build(candidate with { Page = 3 }, words).Card!);
        yield return ("candidate-history", CandidateCard.Build(candidate with { Face = CandidateFace.History, Timeline = new TimelinePage(timeline, 40, 1, 3) }, words).Card!);
        yield return ("candidate-closed", CandidateCard.Build(candidate with { ClosedBy = Hostile, ClosedWhen = When }, words).Card!);
        yield return ("timeline", TimelineCard.Build(Guid.Empty, "R-1", Hostile, new TimelinePage([.. timeline, .. timeline.Take(5)], 400, 1, 20), words).Card!);
        var audit = new AuditModel
        {
            RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, Erased = 4,
            Page = new TimelinePage([.. timeline.Select((entry, index) => entry with { Number = 100 - index, Inputs = index % 2 == 0 ? "0123456789abcdef" : null, Erased = index % 5 == 0 })], 100, 1, 7),
        };
        yield return ("audit", AuditCard.Build(audit, words).Card!);
        yield return ("audit-broken", AuditCard.Build(audit with { Break = new AuditBreak(57, AuditBreakKind.LinkChanged), Url = "http://localhost/files/x", FileName = "audit-R-1.json" }, words).Card!);
        yield return ("candidate-no-ai", CandidateCard.Build(new CandidateModel { Dossier = SampleDossiers.Declined() }, words).Card!);
        foreach (var (name, model) in CompareModels.All())
        {
            yield return ("compare-" + name, CompareCard.Build(model, words).Card!);
        }

        yield return ("candidate-unreadable", CandidateCard.Build(new CandidateModel { Dossier = SampleDossiers.Unreadable() }, words).Card!);
        var criteria = new CriteriaModel
        {
            RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, Items = candidate.Dossier.Criteria.Items, Version = 2, Approved = true, ApprovedBy = (Hostile, When),
            History = [new CriteriaVersion(2, Hostile, ByAgent: false, When), new CriteriaVersion(1, "local-criteria 1.0", ByAgent: true, When)],
        };
        yield return ("criteria", CriteriaCard.Build(criteria, words).Card!);
        yield return ("criteria-undo", CriteriaCard.Build(criteria with { Undo = (Guid.Empty, 1) }, words).Card!);
        yield return ("criteria-draft", CriteriaCard.Build(criteria with { Approved = false, ApprovedBy = null, WaitingFor = [Hostile], Page = 2 }, words).Card!);
        yield return ("criteria-none", CriteriaCard.Build(criteria with { Items = [], Version = null, History = [] }, words).Card!);
        PendingItem[] items = [.. Enum.GetValues<ReviewKind>().Select(kind => new PendingItem(Guid.Empty, "R-1", Hostile, kind, 49, When, kind == ReviewKind.Rework ? null : new DueWords(When, kind == ReviewKind.Final)))];
        yield return ("pending", PendingCard.Build(new PendingModel(items, 196, 2), words).Card!);
        yield return ("pending-prompts", PendingCard.Build(new PendingModel([], 0, 0) { Prompts = 1 }, words).Card!);
        yield return ("pending-nothing", PendingCard.Build(new PendingModel([], 0, 0), words).Card!);
        yield return ("moved", MovedCard.Build(words).Card!);
    }

    private static CandidatesModel Candidates() => new()
    {
        RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, Count = 116, Page = 1, Pages = 12,
        Rows = [.. Enumerable.Range(1, CandidatesCard.PageSize).Select(number => new CandidateRow(
            Guid.Empty, $"C-{number}", number == 1 ? null : Hostile, (Recommendation)(number % 3), 61.5, number % 2 == 0, (CandidateState)(number % 8), Outcome.Advance, ["Morgan Manager", Hostile]))],
    };
}
