using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Reads one file, finds out what it is, and makes a candidate of a CV.</summary>
internal sealed class ReadFile(
    HiringDb db, UnitOfWork unit, WorkQueue queue, Outbox outbox, FileContent contents, DocumentReader reader, ProfileReader profiles, ArtifactStore artifacts,
    WorkflowDriver workflows, AuditLog audit, CodeCounter codes, KeyFactory ids) : IWorkHandler
{
    /// <summary>Who reads. The version changes whenever the same file may give another text or profile.</summary>
    public static readonly AgentIdentity Reader = new("local-reader", "1");

    public static WorkKind Kind => WorkKind.ReadFile;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var file = await db.Files.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (file is { State: ReceivedFileState.Reading, RequisitionId: not null })
        {
            var content = await contents.LoadAsync(file, cancellationToken);
            var reading = content is null ? DocumentReading.Unreadable(UnreadableReason.Corrupt) : await reader.ReadAsync(file.Name, content, cancellationToken);
            await TakeAsync(file, reading, cancellationToken);
        }

        await SettleAsync(file, cancellationToken);
        await unit.CommitAsync(item, cancellationToken);
    }

    // A file that cannot even be tried goes to people like any other that cannot be read.
    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var file = await db.Files.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        await TakeAsync(file, DocumentReading.Unreadable(UnreadableReason.Corrupt), cancellationToken);
        await SettleAsync(file, cancellationToken);
    }

    /// <summary>Makes a candidate of a file, for people who say that it is a CV whatever it reads like.</summary>
    public async Task TakeAsCvAsync(ReceivedFile file, DocumentReading reading, CancellationToken cancellationToken)
    {
        file.Role = FileRole.Cv;
        var candidate = new Candidate
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = file.RequisitionId!.Value, BatchId = file.BatchId,
            Number = await codes.NextAsync(TenantCounter.Candidates, cancellationToken), FileId = file.Id,
        };
        db.Candidates.Add(candidate);
        file.CandidateId = candidate.Id;
        var fault = reading.Document is { } document ? await StoreAsync(candidate, document, cancellationToken) : reading.Reason.ToString();
        file.Become(reading.Document is null ? ReceivedFileState.Failed : ReceivedFileState.Read, fault);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(Reader.ToString()), "candidate.created", candidate.Id, candidate.Name, candidate.Id);
        if (fault is not null)
        {
            candidate.CannotBeScreened(fault);
            audit.Add(candidate.RequisitionId, AuditActor.Agent(Reader.ToString()), "candidate.not-screened", candidate.Id, fault, candidate.Id);
        }

        await workflows.StartAfterFirstStepAsync(
            WorkflowCatalogue.Candidate, candidate.RequisitionId, candidate.Id, fault is null ? StepOutcome.Next : StepOutcome.Failed, cancellationToken);
    }

    private async Task TakeAsync(ReceivedFile file, DocumentReading reading, CancellationToken cancellationToken)
    {
        var saysJob = DocumentKindDetector.IsJobFileName(file.Name);
        var kind = reading.Document is { } document ? DocumentKindDetector.Classify(document) : DocumentKind.Unclear;
        file.ReadsLike = kind switch { DocumentKind.JobAd => FileRole.JobDescription, DocumentKind.Cv => FileRole.Cv, _ => FileRole.Unknown };
        if (saysJob || kind == DocumentKind.JobAd)
        {
            // Which of several is the job description, people or the intake say; until then it is nobody's CV.
            file.Role = FileRole.JobDescription;
            file.Become(reading.Document is null ? ReceivedFileState.Failed : ReceivedFileState.Read, reading.Reason?.ToString());
            return;
        }

        await TakeAsCvAsync(file, reading, cancellationToken);
    }

    private async Task<string?> StoreAsync(Candidate candidate, Document document, CancellationToken cancellationToken)
    {
        var profile = profiles.Read(document);
        candidate.Name = profile.Name;
        var inputs = ArtifactStore.Fingerprint(Reader.ToString(), document.Text);
        await artifacts.AddAsync(ArtifactKind.CvText, candidate.RequisitionId, candidate, Reader.ToString(), inputs, document, ArtifactJson.Default.Document, cancellationToken);
        await artifacts.AddAsync(ArtifactKind.Profile, candidate.RequisitionId, candidate, Reader.ToString(), inputs, profile, ArtifactJson.Default.Profile, cancellationToken);
        return profile.Language is null || SupportedLanguages.Contains(profile.Language) ? null : "Language";
    }

    private async Task SettleAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file.RequisitionId is { } requisitionId)
        {
            queue.Ask(WorkKind.Intake, requisitionId);
            await outbox.UpdateAllAsync(CardKinds.Progress, requisitionId, quiet: true, cancellationToken);
        }
    }
}
