using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.Status;

/// <summary>Gathers where requisitions stand; everything is counted in the database.</summary>
internal sealed class StatusReader(HiringDb db, RequisitionLookup lookup, WaitingReader waiting, TimelineReader timeline)
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
            Recruiter = await db.People.Where(row => row.Id == requisition.RecruiterId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            Managers = [.. (await lookup.ManagersAsync(requisition.Id, cancellationToken)).Select(person => person.Name)],
            CriteriaApproved = requisition.ApprovedCriteriaId is not null,
            FilesInWork = await db.Files.CountAsync(
                row => row.RequisitionId == requisition.Id && (row.State == ReceivedFileState.Fetching || row.State == ReceivedFileState.Reading), cancellationToken),
            Stages = (await StagesAsync([requisition.Id], cancellationToken))[requisition.Id].ToList(),
            Waiting = Lines((await waiting.ReadAsync([requisition.Id], cancellationToken)).Where(_ => !shared), request),
            Timeline = shared ? [] : await timeline.OfRequisitionAsync(requisition, request, Events, cancellationToken),
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

    private static IReadOnlyList<WaitingLine> Lines(IEnumerable<WaitingFor> waiting, CardRequest request) =>
        [.. waiting.Select(row => new WaitingLine(row.Name, row.Kind, row.Count, request.Words.When(row.Since, request.Reader?.TimeZone)))];

    private async Task<ILookup<Guid, StageCount>> StagesAsync(IReadOnlyList<Guid> requisitionIds, CancellationToken cancellationToken)
    {
        var groups = await db.Candidates.Where(row => requisitionIds.Contains(row.RequisitionId))
            .GroupBy(row => new { row.RequisitionId, row.State, row.Outcome })
            .Select(group => new { group.Key.RequisitionId, group.Key.State, group.Key.Outcome, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return groups.OrderBy(group => group.State).ThenBy(group => group.Outcome)
            .ToLookup(group => group.RequisitionId, group => new StageCount(group.State, group.Outcome, group.Count));
    }
}
