using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Screening.SamePeople;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Looks at what a requisition has: finds the job description, and lets the work begin once nothing is missing.</summary>
internal sealed class Intake(HiringDb db, UnitOfWork unit, WorkQueue queue, Outbox outbox, WorkflowDriver workflows, FindSamePeople samePeople, AuditLog audit) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.Intake;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (requisition.State is RequisitionState.Intake or RequisitionState.Open)
        {
            await samePeople.RunAsync(requisition, cancellationToken);
            await LookAtAsync(requisition, cancellationToken);
            foreach (var batch in await db.Batches.Where(row => row.RequisitionId == requisition.Id && !row.Presented).Select(row => row.Id).ToListAsync(cancellationToken))
            {
                queue.Ask(WorkKind.PresentBatch, batch);
            }
        }

        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: true);
        await unit.CommitAsync(item, cancellationToken);
    }

    // Nothing is lost: the next file, the next click or the next message looks again.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LookAtAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        // A job description that is written from notes gives way to a file only where a person says so.
        var hasNotes = await db.HasJobNotesAsync(requisition.Id, cancellationToken);
        if (requisition.JobDescriptionFileId is null && !hasNotes)
        {
            await ChooseAsync(requisition, cancellationToken);
        }

        var hasManager = await db.Managers.AnyAsync(row => row.RequisitionId == requisition.Id, cancellationToken);
        if ((requisition.JobDescriptionFileId is null && !hasNotes) || !hasManager || requisition.UnknownManager is not null)
        {
            return;
        }

        // Reopened after it was cancelled in the middle of the intake it is open, but nothing has begun.
        if (requisition.Open())
        {
            audit.Add(requisition.Id, AuditActor.System, "requisition.opened", requisition.Id);
        }

        if (!await db.Instances.AnyAsync(row => row.RequisitionId == requisition.Id && row.CandidateId == null, cancellationToken))
        {
            await workflows.StartAsync(WorkflowCatalogue.Requisition, requisition.Id, candidateId: null, cancellationToken);
        }
    }

    private async Task ChooseAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var files = await db.Files.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        if (files.Exists(file => !file.IsSettled))
        {
            return;
        }

        var possible = files.Where(file => file.Role == FileRole.JobDescription).ToList();
        if (JobDescriptionChoice.Choose(possible, DocumentKindDetector.IsJobFileName) is { } chosen)
        {
            requisition.UseJobDescription(chosen.Id);
            audit.Add(requisition.Id, AuditActor.Agent(CvReader.Identity.ToString(), ReadFile.InputsOf(chosen)), "file.job-description", chosen.Id, chosen.Name);
        }
    }
}
