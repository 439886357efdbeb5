using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.BotTests.Builders;

/// <summary>An open requisition whose candidates were screened and, as far as the test says, decided by the hiring manager.</summary>
internal static class DecidedRequisition
{
    private const long At = 1_700_000_000_000;

    /// <summary>Puts it into the store, as the turns and jobs before would have.</summary>
    /// <param name="app">The product.</param>
    /// <param name="people">Each candidate's name with the outcome proposed, or null where the manager has not decided.</param>
    /// <returns>The requisition.</returns>
    public static Task<Requisition> AddAsync(TestApp app, params (string Name, Outcome? Proposed)[] people) => AddAsync(app, Persona.Morgan, confidential: false, people);

    /// <summary>Puts it into the store.</summary>
    /// <param name="app">The product.</param>
    /// <param name="decider">The hiring manager; the recruiter is Riley.</param>
    /// <param name="confidential">Whether only the people named see it.</param>
    /// <param name="people">Each candidate's name with the outcome proposed, or null.</param>
    /// <returns>The requisition.</returns>
    public static async Task<Requisition> AddAsync(TestApp app, PersonaCard decider, bool confidential, params (string Name, Outcome? Proposed)[] people)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<TenantScope>().Enter(Persona.Tenant);
        var db = services.GetRequiredService<HiringDb>();
        var recruiter = await db.People.SingleAsync(row => row.ObjectId == Persona.Riley.ObjectId);
        var manager = await db.People.SingleAsync(row => row.ObjectId == decider.ObjectId);
        var codes = services.GetRequiredService<CodeCounter>();
        var requisition = new Requisition
        {
            Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, Number = await codes.NextAsync(TenantCounter.Requisitions, CancellationToken.None),
            Title = "Senior Data Engineer", RecruiterId = recruiter.Id, StartedIn = await db.Conversations.Where(row => row.PersonId == recruiter.Id).Select(row => row.Id).FirstAsync(), CreatedAt = At,
            Confidential = confidential,
        };
        requisition.UseJobDescription(Guid.CreateVersion7());
        requisition.Open();
        db.Requisitions.Add(requisition);
        db.Managers.Add(new RequisitionManager { TenantId = Persona.Tenant, RequisitionId = requisition.Id, PersonId = manager.Id, Position = 0 });
        var catalogue = services.GetRequiredService<WorkflowCatalogue>();
        db.Instances.Add(new WorkflowInstance
        {
            Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, DefinitionHash = catalogue.NewestHash("requisition"), RequisitionId = requisition.Id, StepId = "screening",
        });
        var batch = new Batch { Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, RequisitionId = requisition.Id, PersonId = recruiter.Id, ConversationRefId = Guid.Empty, CreatedAt = At, Presented = true };
        db.Batches.Add(batch);
        foreach (var (name, proposed) in people)
        {
            var number = await codes.NextAsync(TenantCounter.Candidates, CancellationToken.None);
            await AddAsync(services, requisition, batch, manager.Id, number, name, proposed);
        }

        services.GetRequiredService<WorkQueue>().Ask(WorkKind.PresentBatch, batch.Id); // the managers' stacks
        await services.GetRequiredService<UnitOfWork>().CommitAsync(CancellationToken.None);
        await app.SettleAsync();
        return requisition;
    }

    private static async Task AddAsync(IServiceProvider services, Requisition requisition, Batch batch, Guid managerId, int number, string name, Outcome? proposed)
    {
        var db = services.GetRequiredService<HiringDb>();
        var candidate = new Candidate
        {
            Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, RequisitionId = requisition.Id, BatchId = batch.Id, Number = number, FileId = Guid.CreateVersion7(), Name = name,
        };
        candidate.Take(new ScreeningResult([], 50, Recommendation.Consider, []));
        db.Candidates.Add(candidate);
        services.GetRequiredService<CandidateVault>().CreateKey(candidate.FileId);
        var instance = new WorkflowInstance
        {
            Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, DefinitionHash = services.GetRequiredService<WorkflowCatalogue>().NewestHash("candidate"),
            RequisitionId = requisition.Id, CandidateId = candidate.Id, StepId = "review",
        };
        db.Instances.Add(instance);
        var review = new Review
        {
            Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, RequisitionId = requisition.Id, CandidateId = candidate.Id, InstanceId = instance.Id, StepId = "review",
            Kind = ReviewKind.Candidate, Policy = ReviewPolicy.Any, OpenedAt = At,
        };
        var assignment = new ReviewAssignment { TenantId = Persona.Tenant, ReviewId = review.Id, PersonId = managerId };
        db.Reviews.Add(review);
        db.Assignments.Add(assignment);
        if (proposed is { } outcome)
        {
            var decision = outcome == Outcome.Advance ? DecisionKind.Approve : DecisionKind.Reject;
            var ballot = new Ballot(managerId, 1, decision, outcome == Outcome.Advance ? null : "No SQL in the CV.", Guid.CreateVersion7(), At);
            db.Votes.Add(((ReviewOutcome.Decided)review.Decide(ballot, [assignment], [])).Vote);
            candidate.Propose(outcome);
            await db.SaveChangesAsync();
            await services.GetRequiredService<WorkflowDriver>().AdvanceAsync(instance, "review", decision == DecisionKind.Approve ? StepOutcome.Approve : StepOutcome.Reject, CancellationToken.None);
        }
    }
}
