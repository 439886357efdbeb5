using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Screening.SamePeople;
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
    HiringDb db, UnitOfWork unit, WorkQueue queue, Outbox outbox, FileContent contents, DocumentReader reader, CvReader cvs, ArtifactStore artifacts,
    WorkflowDriver workflows, CandidateSigns signs, AiRefusal refusal, TakeNewerCv newer, AuditLog audit, CodeCounter codes, CountedCodes counted, KeyFactory ids) : IWorkHandler
{
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

        Settle(file);
        await unit.CommitAsync(item, cancellationToken);
        counted.Forget(file.Id);
    }

    // A file that cannot even be tried goes to people like any other that cannot be read.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => GiveUpAsync(item, UnreadableReason.Corrupt, cancellationToken);

    public async Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await GiveUpAsync(item, UnreadableReason.StoppedProgram, cancellationToken);
        return true;
    }

    /// <summary>Makes a candidate of a file, for people who say that it is a CV whatever it reads like.</summary>
    public async Task TakeAsCvAsync(ReceivedFile file, DocumentReading reading, CancellationToken cancellationToken) =>
        await TakeAsCvAsync(file, reading, await codes.NextAsync(TenantCounter.Candidates, cancellationToken), cancellationToken);

    private async Task TakeAsCvAsync(ReceivedFile file, DocumentReading reading, int number, CancellationToken cancellationToken)
    {
        file.Role = FileRole.Cv;
        var isBlind = await db.Requisitions.Where(row => row.Id == file.RequisitionId).Select(row => row.Blind).SingleAsync(cancellationToken);
        var candidate = new Candidate
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = file.RequisitionId!.Value, BatchId = file.BatchId,
            Number = number, FileId = file.Id, Blind = isBlind,
        };
        db.Candidates.Add(candidate);
        file.CandidateId = candidate.Id;
        var cv = cvs.Take(reading);
        var fault = cv.Fault;
        await StoreAsync(candidate, cv, cancellationToken);
        file.Become(cv.Document is null ? ReceivedFileState.Failed : ReceivedFileState.Read, fault);
        var agent = AuditActor.Agent(CvReader.Identity.ToString(), InputsOf(file));
        audit.Add(candidate.RequisitionId, agent, "candidate.created", candidate.Id, candidate.ShownName, candidate.Id);
        if (fault is not null)
        {
            candidate.CannotBeScreened(fault);
            audit.Add(candidate.RequisitionId, agent, "candidate.not-screened", candidate.Id, fault, candidate.Id);
        }

        var isForPeople = fault is not null || await refusal.FollowAsync(candidate, cancellationToken);
        await workflows.StartAfterFirstStepAsync(
            WorkflowCatalogue.Candidate, candidate.RequisitionId, candidate.Id, !isForPeople ? StepOutcome.Next : StepOutcome.Failed, cancellationToken);
    }

    /// <summary>Gets the fingerprint of a file as the reader's input.</summary>
    public static string InputsOf(ReceivedFile file) => ArtifactStore.Fingerprint(CvReader.Identity.ToString(), file.Id.ToString("N"), file.ContentHash ?? string.Empty);

    private async Task GiveUpAsync(WorkItem item, UnreadableReason reason, CancellationToken cancellationToken)
    {
        var file = await db.Files.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (file is { State: ReceivedFileState.Reading, RequisitionId: not null })
        {
            await TakeAsync(file, DocumentReading.Unreadable(reason), cancellationToken);
        }

        Settle(file);
        counted.Forget(file.Id);
    }

    private async Task TakeAsync(ReceivedFile file, DocumentReading reading, CancellationToken cancellationToken)
    {
        if (file.CandidateId is { } known)
        {
            await newer.RunAsync(file, await db.Candidates.SingleAsync(row => row.Id == known, cancellationToken), reading, cancellationToken);
            return;
        }

        var saysJob = DocumentKindDetector.IsJobFileName(file.Name);
        var kind = reading.Document is { } document ? DocumentKindDetector.Classify(document) : DocumentKind.Unclear;
        file.ReadsLike = kind switch { DocumentKind.JobAd => FileRole.JobDescription, DocumentKind.Cv => FileRole.Cv, _ => FileRole.Unknown };
        if (saysJob || kind == DocumentKind.JobAd)
        {
            // Which of several is the job description, people or the intake say; until then it is nobody's CV.
            file.Role = FileRole.JobDescription;
            file.Become(reading.Document is null ? ReceivedFileState.Failed : ReceivedFileState.Read, reading.Reason?.ToString());
            audit.Add(
                file.RequisitionId!.Value, AuditActor.Agent(CvReader.Identity.ToString(), InputsOf(file)), reading.Document is null ? "file.unreadable" : "file.read", file.Id, file.Fault);
            return;
        }

        await TakeAsCvAsync(file, reading, await NumberAsync(file, cancellationToken), cancellationToken);
    }

    // A run that lost a race starts anew; the number that it counted was nobody's.
    private async Task<int> NumberAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (counted.Find(file.Id) is { } before)
        {
            return before;
        }

        var number = await codes.NextAsync(TenantCounter.Candidates, cancellationToken);
        counted.Keep(file.Id, number);
        return number;
    }

    private async Task StoreAsync(Candidate candidate, ReadCv cv, CancellationToken cancellationToken)
    {
        if (cv is not { Document: { } document, Profile: { } profile })
        {
            return;
        }

        candidate.Name = profile.Name;
        var agent = CvReader.Identity.ToString();
        var inputs = ArtifactStore.Fingerprint(agent, document.Text);
        await artifacts.AddAsync(ArtifactKind.CvText, candidate.RequisitionId, candidate, agent, inputs, document, ArtifactJson.Default.Document, cancellationToken);
        await artifacts.AddAsync(ArtifactKind.Profile, candidate.RequisitionId, candidate, agent, inputs, profile, ArtifactJson.Default.Profile, cancellationToken);
        await signs.AddAsync(candidate, profile, cancellationToken);
    }

    private void Settle(ReceivedFile file)
    {
        if (file.RequisitionId is { } requisitionId)
        {
            queue.Ask(WorkKind.Intake, requisitionId);
            outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        }
    }
}
