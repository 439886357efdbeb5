using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.Status;

/// <summary>Gathers where requisitions stand; everything is counted in the database.</summary>
internal sealed class StatusReader(HiringDb db, RequisitionLookup lookup, WaitingReader waiting, TimelineReader timeline, WorkflowCatalogue catalogue, TimeProvider clock)
{
    private const int Events = 8;

    public async Task<StatusModel> ReadAsync(Requisition requisition, CardRequest request, CancellationToken cancellationToken)
    {
        var shared = request.Audience != ConversationKind.Personal;
        return new StatusModel
        {
            RequisitionId = requisition.Id,
            Code = requisition.Code,
            Title = requisition.Title,
            State = requisition.State,
            End = requisition is { ClosedAs: { } closedAs, ClosedAt: { } closedAt }
                ? new StatusEnd(
                    closedAs, await db.People.Where(row => row.Id == requisition.ClosedBy).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? request.Words["Insights_Somebody"],
                    request.Words.When(closedAt, request.Reader?.TimeZone), requisition.ClosedBecause ?? string.Empty)
                : null,
            Recruiter = await db.People.Where(row => row.Id == requisition.RecruiterId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            Managers = [.. (await lookup.ManagersAsync(requisition.Id, cancellationToken)).Select(person => person.Name)],
            CriteriaApproved = requisition.ApprovedCriteriaId is not null,
            JobWritten = !shared && await db.HasJobNotesAsync(requisition.Id, cancellationToken),
            LegalHold = requisition.LegalHold,
            Unreadable = !requisition.HasEnded && await catalogue.FindUnreadableAsync(db, requisition.Id, cancellationToken) is { } unreadable ? (unreadable.Name, unreadable.Version) : null,
            FilesInWork = requisition.HasEnded ? 0 : await db.Files.CountAsync(
                row => row.RequisitionId == requisition.Id && (row.State == ReceivedFileState.Fetching || row.State == ReceivedFileState.Reading), cancellationToken),
            Stages = (await StagesAsync([requisition.Id], cancellationToken))[requisition.Id].ToList(),
            Waiting = Lines((await waiting.ReadAsync([requisition.Id], cancellationToken)).Where(_ => !shared), request),
            Timeline = shared ? [] : (await timeline.OfRequisitionAsync(requisition, request, page: 0, Events, cancellationToken)).Entries,
            Shared = shared,
        };
    }

    public async Task<IReadOnlyList<StatusRow>> RowsAsync(IReadOnlyList<Requisition> requisitions, CardRequest request, CancellationToken cancellationToken)
    {
        var ids = requisitions.Select(row => row.Id).ToList();
        var stages = await StagesAsync(ids, cancellationToken);
        var people = request.Audience == ConversationKind.Personal
            ? (await waiting.ReadAsync(ids, cancellationToken)).ToLookup(row => row.RequisitionId)
            : Array.Empty<WaitingFor>().ToLookup(row => row.RequisitionId);
        return [.. requisitions.Select(row => new StatusRow(row.Code, row.Title, row.State, row.Id, [.. stages[row.Id]], Lines(people[row.Id], request)))];
    }

    private IReadOnlyList<WaitingLine> Lines(IEnumerable<WaitingFor> waiting, CardRequest request) => [.. waiting.Select(row => new WaitingLine(
        row.Name ?? request.Words["Insights_Nobody"], row.Kind, row.Count, request.Words.When(row.Since, request.Reader?.TimeZone), DueWords.Of(row.DueAt, row.ExpiredAt, request, clock)))];

    private async Task<ILookup<Guid, StageCount>> StagesAsync(IReadOnlyList<Guid> requisitionIds, CancellationToken cancellationToken)
    {
        var groups = await db.Candidates.Where(row => requisitionIds.Contains(row.RequisitionId))
            .GroupBy(row => new { row.RequisitionId, row.State, row.Outcome })
            .Select(group => new { group.Key.RequisitionId, group.Key.State, group.Key.Outcome, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var interviewing = await InterviewedPeople.In(db).Where(row => requisitionIds.Contains(row.RequisitionId))
            .GroupBy(row => row.RequisitionId).Select(group => new { RequisitionId = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.RequisitionId, group => group.Count, cancellationToken);
        // Where somebody was closed or put on hold, an outcome proposed before no longer matters.
        return groups
            .GroupBy(group => (group.RequisitionId, group.State, Outcome: group.State is CandidateState.Proposed or CandidateState.Decided ? group.Outcome : null))
            .OrderBy(group => group.Key.State).ThenBy(group => group.Key.Outcome)
            .SelectMany(group => Split(
                new StageCount(group.Key.State, group.Key.Outcome, group.Sum(item => item.Count)), interviewing.GetValueOrDefault(group.Key.RequisitionId))
                .Select(stage => (group.Key.RequisitionId, Stage: stage)))
            .ToLookup(row => row.RequisitionId, row => row.Stage);
    }

    // Who goes on and is in interviews is told apart from those who wait for the final review.
    private static IEnumerable<StageCount> Split(StageCount stage, int interviewing)
    {
        var apart = stage is { State: CandidateState.Proposed, Outcome: Outcome.Advance } ? Math.Min(interviewing, stage.Count) : 0;
        return new[] { stage with { Count = apart, Interviewing = true }, stage with { Count = stage.Count - apart } }.Where(part => part.Count > 0);
    }
}
