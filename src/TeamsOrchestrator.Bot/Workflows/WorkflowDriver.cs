using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Moves instances from step to step and adds to the commit what a step asks for: work for an agent, a review for people.</summary>
internal sealed class WorkflowDriver(HiringDb db, WorkflowCatalogue catalogue, WorkflowFacts facts, WorkQueue queue, IEnumerable<IReviewOpening> openings, KeyFactory ids)
{
    /// <summary>Starts an instance of the newest definition.</summary>
    public async Task<WorkflowInstance> StartAsync(string name, Guid requisitionId, Guid? candidateId, CancellationToken cancellationToken)
    {
        var definition = catalogue.Newest(name);
        var instance = new WorkflowInstance
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, DefinitionHash = catalogue.NewestHash(name), RequisitionId = requisitionId,
            CandidateId = candidateId, StepId = definition.Start,
        };
        db.Instances.Add(instance);
        await EnterAsync(instance, definition.Steps[definition.Start], cancellationToken);
        return instance;
    }

    /// <summary>Starts an instance whose first agent has run already.</summary>
    public async Task<WorkflowInstance> StartAfterFirstStepAsync(
        string name, Guid requisitionId, Guid? candidateId, StepOutcome outcome, CancellationToken cancellationToken)
    {
        var definition = catalogue.Newest(name);
        var instance = new WorkflowInstance
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, DefinitionHash = catalogue.NewestHash(name), RequisitionId = requisitionId,
            CandidateId = candidateId, StepId = definition.Start,
        };
        db.Instances.Add(instance);
        await AdvanceAsync(instance, definition.Start, outcome, cancellationToken);
        return instance;
    }

    /// <summary>Begins an instance anew whose first agent has run again. Whatever was started before no longer counts.</summary>
    public async Task RestartAfterFirstStepAsync(WorkflowInstance instance, StepOutcome outcome, CancellationToken cancellationToken)
    {
        var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
        instance.ReturnTo(definition.Start);
        await AdvanceAsync(instance, definition.Start, outcome, cancellationToken);
    }

    /// <summary>Begins an instance anew. Whatever was started before no longer counts.</summary>
    public async Task RestartAsync(WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
        instance.ReturnTo(definition.Start);
        await EnterAsync(instance, definition.Steps[definition.Start], cancellationToken);
    }

    /// <summary>Goes back to a step. Whatever was started since no longer counts.</summary>
    public async Task GoBackAsync(WorkflowInstance instance, string stepId, CancellationToken cancellationToken)
    {
        var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
        instance.ReturnTo(stepId);
        await EnterAsync(instance, definition.Steps[stepId], cancellationToken);
    }

    /// <summary>Moves on from a step that ended.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="fromStepId">The step that ended; where the instance stands elsewhere, nothing changes.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The step it stands at now, or null where nothing changed.</returns>
    public async Task<WorkflowStep?> AdvanceAsync(WorkflowInstance instance, string fromStepId, StepOutcome outcome, CancellationToken cancellationToken)
    {
        var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
        var step = instance.Advance(definition, fromStepId, outcome);
        if (step is null)
        {
            return null;
        }

        return outcome == StepOutcome.Next && definition.Steps[fromStepId].Autonomy is { Kind: AutonomyKind.Acts } autonomy
            && !autonomy.IsSampled(instance.Id, instance.Generation) && await OpeningOf(step).ActAsync(instance, step, cancellationToken)
                ? await AdvanceAsync(instance, step.Id, StepOutcome.Approve, cancellationToken)
                : await EnterAsync(instance, step, cancellationToken);
    }

    /// <summary>Says that something happened for which instances may wait. Candidates who have ended wait for nothing: who withdrew is not screened.</summary>
    public async Task SignalAsync(IEnumerable<WorkflowInstance> instances, string happening, CancellationToken cancellationToken)
    {
        var signalled = instances.ToList();
        var candidateIds = signalled.Where(instance => instance.CandidateId is not null).Select(instance => instance.CandidateId!.Value).ToList();
        var candidates = candidateIds.Count == 0 ? [] : await db.Candidates.Where(row => candidateIds.Contains(row.Id)).ToListAsync(cancellationToken);
        var ended = candidates.Where(candidate => candidate.HasEnded).Select(candidate => candidate.Id).ToHashSet();
        foreach (var instance in signalled.Where(instance => instance.CandidateId is not { } id || !ended.Contains(id)))
        {
            var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
            if (definition.Steps[instance.StepId] is { WaitsFor: { } awaited } step && string.Equals(awaited, happening, StringComparison.Ordinal))
            {
                await AdvanceAsync(instance, step.Id, StepOutcome.Next, cancellationToken);
            }
        }
    }

    private async Task<WorkflowStep> EnterAsync(WorkflowInstance instance, WorkflowStep step, CancellationToken cancellationToken)
    {
        if (step.When is { } condition && !condition.Holds(await facts.OfAsync(instance, cancellationToken)))
        {
            return await AdvanceAsync(instance, step.Id, StepOutcome.Skip, cancellationToken) ?? step;
        }

        switch (step.Kind)
        {
            case StepKind.Agent:
                queue.Add(
                    WorkflowAgents.KindOf(step.Subject), instance.CandidateId ?? instance.RequisitionId, $"{step.Id}:{instance.Generation}:{instance.Version}",
                    instance.RequisitionId, instance.Generation);
                return step;
            case StepKind.Review:
                var review = await db.Reviews.SingleOrDefaultAsync(row => row.InstanceId == instance.Id && row.StepId == step.Id, cancellationToken);
                await OpeningOf(step).OpenAsync(instance, step, review, cancellationToken);
                return step;
            case StepKind.Each:
                // Each candidate goes its own way from here; who comes later finds the criteria approved.
                await SignalAsync(
                    await db.Instances.Where(row => row.RequisitionId == instance.RequisitionId && row.CandidateId != null).ToListAsync(cancellationToken), Happenings.CriteriaApproved, cancellationToken);
                return await HasHappenedAsync(instance, step, cancellationToken) ? await AdvanceAsync(instance, step.Id, StepOutcome.Next, cancellationToken) ?? step : step;
            case StepKind.Wait when await HasHappenedAsync(instance, step, cancellationToken):
                return await AdvanceAsync(instance, step.Id, StepOutcome.Next, cancellationToken) ?? step;
            default:
                return step;
        }
    }

    private IReviewOpening OpeningOf(WorkflowStep step) => openings.Single(opening => string.Equals(opening.Subject, step.Subject, StringComparison.Ordinal));

    private async Task<bool> HasHappenedAsync(WorkflowInstance instance, WorkflowStep step, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        return step.WaitsFor switch
        {
            Happenings.CriteriaApproved => requisition.ApprovedCriteriaId is not null,
            Happenings.RequisitionClosed => requisition.HasEnded,
            _ => false,
        };
    }
}
