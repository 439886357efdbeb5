using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary>Answers a question about a candidate. No step of a workflow waits for it: where the model does not answer, rules do, and the answer says so.</summary>
internal sealed class AnswerQuestion(
    HiringDb db, UnitOfWork unit, ArtifactStore artifacts, QuestionCover cover, Redactor redactor, CallSubject subject, Outbox outbox, AuditLog audit,
    IAgent<CandidateQuestion, CandidateAnswer> agent, LocalAnswerAgent rules) : IWorkHandler
{
    // Whoever asked looks at the chat: what takes longer is answered by rules.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static WorkKind Kind => WorkKind.AnswerQuestion;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await artifacts.FindAsync(item.SubjectId, cancellationToken) is { CandidateId: { } id } question
            && await db.Candidates.SingleAsync(row => row.Id == id, cancellationToken) is { ErasedAt: null } candidate)
        {
            subject.IsAbout(candidate.Id);
            if (!candidate.DeclinedAi && !await IsAnsweredAsync(question, cancellationToken)
                && await artifacts.ReadAsync(question, ArtifactJson.Default.QuestionText, cancellationToken) is { } asked)
            {
                await AnswerAsync(item, candidate, question, asked, cancellationToken);
            }

            outbox.Update(CardKinds.ForAnswer(candidate.Id, question.Id), quiet: false);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await artifacts.FindAsync(item.SubjectId, cancellationToken) is { CandidateId: { } id } question
            && await db.Candidates.SingleAsync(row => row.Id == id, cancellationToken) is { ErasedAt: null, DeclinedAi: false } candidate && !await IsAnsweredAsync(question, cancellationToken))
        {
            await KeepAsync(candidate, question, new GivenAnswer(Answer: null), agent.Identity, cancellationToken);
            outbox.Update(CardKinds.ForAnswer(candidate.Id, question.Id), quiet: false);
        }
    }

    // An agent reads what people sent.
    public async Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await GiveUpAsync(item, cancellationToken);
        return true;
    }

    private Task<bool> IsAnsweredAsync(ArtifactVersion question, CancellationToken cancellationToken)
    {
        var key = question.Id.ToString("N");
        return db.Artifacts.AnyAsync(row => row.CandidateId == question.CandidateId && row.Kind == ArtifactKind.Answer && row.InputsFingerprint == key, cancellationToken);
    }

    private async Task AnswerAsync(WorkItem item, Candidate candidate, ArtifactVersion question, QuestionText asked, CancellationToken cancellationToken)
    {
        var text = await artifacts.NewestAsync(ArtifactKind.CvText, candidate.RequisitionId, candidate.Id, cancellationToken);
        var document = await artifacts.ReadAsync(text, ArtifactJson.Default.Document, cancellationToken);
        var profile = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Profile, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);
        if (document is null || profile is null)
        {
            await KeepAsync(candidate, question, new GivenAnswer(Answer: null), rules.Identity, cancellationToken);
            return;
        }

        // Where the name was not found in the file the head of the CV is covered as a whole.
        var redacted = redactor.RedactNamelessly(document, profile);
        var request = new CandidateQuestion(
            await cover.CoverAsync(candidate, asked.Text, cancellationToken), redacted.Pages, RedactedProfile.Of(profile, redacted), asked.Language);
        var (given, by) = await RunAsync(item, candidate, document, request, cancellationToken);
        await KeepAsync(candidate, question, given with { Answer = AnswerCheck.Check(given.Answer!, redacted.Pages) }, by, cancellationToken);
    }

    private async Task<(GivenAnswer Given, AgentIdentity By)> RunAsync(WorkItem item, Candidate candidate, Document document, CandidateQuestion request, CancellationToken cancellationToken)
    {
        if (agent.Identity.Model is null)
        {
            return (new GivenAnswer(await rules.RunAsync(request, cancellationToken)), rules.Identity);
        }

        WithoutModel? why = Opinions.IsSuspicious(document) ? WithoutModel.SuspiciousFile : candidate.Name is null ? WithoutModel.NameUnknown : null;
        try
        {
            if (why is null)
            {
                return (new GivenAnswer(await agent.RunAsync(request, cancellationToken)), agent.Identity);
            }
        }
        catch (ModelFaultException fault) when (fault.Kind == ModelFault.BudgetSpent)
        {
            why = WithoutModel.BudgetSpent;
        }
        catch (ModelFaultException fault)
        {
            // What passes is tried once more; then whoever asked has waited long enough.
            if (fault.Passes && !(fault.RetryAfter > Patience) && !await db.StepWaits.AsNoTracking().AnyAsync(row => row.WorkItemId == item.Id, cancellationToken))
            {
                throw;
            }

            why = WithoutModel.ModelFailed;
        }

        return (new GivenAnswer(await rules.RunAsync(request, cancellationToken), why), rules.Identity);
    }

    private async Task KeepAsync(Candidate candidate, ArtifactVersion question, GivenAnswer given, AgentIdentity by, CancellationToken cancellationToken)
    {
        var key = question.Id.ToString("N");
        await artifacts.AddAsync(ArtifactKind.Answer, candidate.RequisitionId, candidate, by.ToString(), key, given, ArtifactJson.Default.GivenAnswer, cancellationToken);
        audit.Add(candidate.RequisitionId, AuditActor.Agent(by.ToString(), ArtifactStore.Fingerprint(by.ToString(), key)), "candidate.answered", candidate.Id, detail: null, candidate.Id);
    }
}
