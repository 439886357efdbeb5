using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>Lets a newer CV of a known candidate count: it is compared anew, and whoever was asked is asked again in place. After a decision it waits, and the decider is asked once.</summary>
internal sealed class TakeNewerCv(
    HiringDb db, CvReader cvs, ArtifactStore artifacts, CandidateSigns signs, WorkflowDriver workflows, WorkQueue queue, Outbox outbox, AuditLog audit)
{
    public async Task RunAsync(ReceivedFile file, Candidate candidate, DocumentReading reading, CancellationToken cancellationToken)
    {
        var cv = cvs.Take(reading);
        if (cv is not { Document: { } document, Profile: { } profile })
        {
            file.Become(ReceivedFileState.Failed, cv.Fault);
            return;
        }

        if (!candidate.TakeCv(file.Id, profile.Name, cv.Fault))
        {
            file.Become(ReceivedFileState.Read, CvFaults.AfterDecision);
            queue.Ask(WorkKind.AskNewerCv, candidate.Id);
            return;
        }

        var agent = CvReader.Identity.ToString();
        var inputs = ArtifactStore.Fingerprint(agent, document.Text);
        await artifacts.AddAsync(ArtifactKind.CvText, candidate.RequisitionId, candidate, agent, inputs, document, ArtifactJson.Default.Document, cancellationToken);
        await artifacts.AddAsync(ArtifactKind.Profile, candidate.RequisitionId, candidate, agent, inputs, profile, ArtifactJson.Default.Profile, cancellationToken);
        await signs.AddAsync(candidate, profile, cancellationToken);
        var others = await db.Files.Where(row => row.CandidateId == candidate.Id && row.Id != file.Id && row.State == ReceivedFileState.Read).ToListAsync(cancellationToken);
        others.ForEach(other => other.Become(ReceivedFileState.Read, CvFaults.Older));
        file.Become(ReceivedFileState.Read, others.Count > 0 ? CvFaults.Newer : null);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(agent, ReadFile.InputsOf(file)), "candidate.newer-cv", candidate.Id, file.Name, candidate.Id);
        await CompareAnewAsync(candidate, candidate.Fault, cancellationToken);
    }

    private async Task CompareAnewAsync(Candidate candidate, string? fault, CancellationToken cancellationToken)
    {
        // Nobody decides on what is being compared anew; it is asked again in place.
        foreach (var review in await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken))
        {
            review.Cancel();
        }

        var instance = await db.Instances.SingleAsync(row => row.CandidateId == candidate.Id, cancellationToken);
        await workflows.RestartAfterFirstStepAsync(instance, fault is null ? StepOutcome.Next : StepOutcome.Failed, cancellationToken);
        queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
        outbox.UpdateAll(CardKinds.Stack, candidate.RequisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Final, candidate.RequisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Interview, candidate.RequisitionId, quiet: false);
    }
}
