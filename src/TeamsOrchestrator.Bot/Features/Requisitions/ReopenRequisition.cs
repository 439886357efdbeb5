using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Takes the end of a requisition back within 24 hours: everything and everybody that it closed stands again where it stood.</summary>
internal sealed class ReopenRequisition(
    HiringDb db, OwnedRequisition owned, RequisitionEnding ending, WorkflowCatalogue catalogue, Outbox outbox, TimeProvider clock) : ICardAction
{
    public static readonly TimeSpan UndoFor = TimeSpan.FromHours(24);

    public static string Verb => "requisition.reopen";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(RequisitionsJson.Default.ReopenClick) is not { } click || await owned.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is not { } requisition)
        {
            return CardReply.Say(call.Actor.Words["EndRequisition_NotYours"]);
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (!await owned.CanReopenAsync(requisition, cancellationToken) || requisition.ClosedAt != click.ClosedAt || now > click.ClosedAt + (long)UndoFor.TotalMilliseconds)
        {
            return CardReply.Show(EndCard.Name(requisition.Id)); // it says since when it is too late
        }

        var people = await ending.ReopenAsync(requisition, call.Actor.Id, cancellationToken);
        await RestoreRequisitionAsync(requisition.Id, cancellationToken);
        outbox.UpdateAll(EndCard.Kind, requisition.Id, quiet: false);
        await owned.RefreshAsync(requisition.Id, cancellationToken);
        return CardReply.Say(call.Actor.Words.Count("EndRequisition_Reopened", people, requisition.Code));
    }

    private async Task RestoreRequisitionAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        if (await db.Instances.SingleOrDefaultAsync(row => row.RequisitionId == requisitionId && row.CandidateId == null, cancellationToken) is { } instance)
        {
            var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
            var isAboutJob = IsAboutJob(definition.Steps[instance.StepId]);

            // What becomes of something rejected is asked where it stands rejected, and not where that was taken back before the end; so is a job description,
            // and criteria from one that is asked about anew.
            foreach (var review in await db.Reviews
                .Where(row => row.RequisitionId == requisitionId && row.CandidateId == null && row.State == ReviewState.Cancelled
                    && ((row.Kind == ReviewKind.Criteria && !isAboutJob) || row.StepId == instance.StepId)).ToListAsync(cancellationToken))
            {
                review.Restore();
            }

            var waits = definition.Steps.Values.FirstOrDefault(step => step.WaitsFor == Happenings.RequisitionClosed);
            if (waits is not null && definition.Steps[instance.StepId].Kind == StepKind.End)
            {
                instance.ReturnTo(waits.Id);
            }
        }
    }

    private static bool IsAboutJob(WorkflowStep step) => step is { Kind: StepKind.Agent, Subject: "job-writer" } or { Kind: StepKind.Review, Subject: "job-description" or "job-rework" };
}
