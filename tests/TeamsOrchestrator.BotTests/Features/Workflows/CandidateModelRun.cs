using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>One candidate on a workflow with the real rules and without a store; and beside it a plain record of who did what, by which the rules are judged.</summary>
internal sealed class CandidateModelRun
{
    private static readonly Dictionary<string, Guid> Keys = new(StringComparer.Ordinal)
    {
        ["morgan"] = new(1, 0, 0, new byte[8]), ["mia"] = new(2, 0, 0, new byte[8]), ["harper"] = new(3, 0, 0, new byte[8]), ["mallory"] = new(4, 0, 0, new byte[8]),
    };

    /// <summary>Candidates are written to; the requisition has no interviews.</summary>
    private static readonly HashSet<string> Facts = new(StringComparer.Ordinal) { "messages" };

    private readonly WorkflowDefinition definition;
    private readonly WorkflowInstance instance;
    private readonly Review proposal;
    private readonly Review final;
    private readonly Review message;
    private readonly List<ReviewAssignment> managers;
    private readonly List<ReviewAssignment> hr;
    private readonly List<ReviewAssignment> recruiter;
    private readonly List<Vote> votes = [];
    private long now;

    public CandidateModelRun(WorkflowDefinition definition, bool eachDecidesAlone)
    {
        this.definition = definition;
        instance = new WorkflowInstance { Id = Guid.CreateVersion7(), TenantId = "t", DefinitionHash = "h", RequisitionId = Guid.CreateVersion7(), StepId = definition.Start };
        Candidate = new Candidate
        {
            Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = instance.RequisitionId, BatchId = Guid.CreateVersion7(), Number = 1, FileId = Guid.CreateVersion7(),
        };
        proposal = Create(ReviewKind.Candidate, eachDecidesAlone ? ReviewPolicy.All : ReviewPolicy.Any);
        final = Create(ReviewKind.Final, ReviewPolicy.Any);
        message = Create(ReviewKind.Message, ReviewPolicy.Any);
        managers = [Asked(proposal, "morgan"), Asked(proposal, "mia")];
        hr = [Asked(final, "harper")];
        recruiter = [Asked(message, "mia")];
        proposal.Cancel(); // not put yet
        final.Cancel();
        message.Cancel();
    }

    public Candidate Candidate { get; }

    private WorkflowStep Step => definition.Steps[instance.StepId];

    private bool IsAboutMessage => Step is { Kind: StepKind.Agent, Subject: "messenger" } || Step.Id == message.StepId;

    public void Do(ModelStep kind, string person, int decision)
    {
        now++;
        switch (kind)
        {
            case ModelStep.Agent when Step is { Kind: StepKind.Agent } && IsAboutMessage:
                if (Candidate.State == CandidateState.Decided)
                {
                    Advance(decision == 0 ? StepOutcome.Failed : StepOutcome.Next);
                }

                break;
            case ModelStep.Agent when Step.Kind is StepKind.Agent or StepKind.Wait && !Candidate.HasEnded:
                var failed = decision == 0 && Step.Kind == StepKind.Agent;
                _ = failed ? Candidate.CannotBeScreened("Corrupt")
                    : Step.Kind == StepKind.Agent && Candidate.Take(new ScreeningResult([], 20, Recommendation.NotRecommended, []));
                Advance(failed ? StepOutcome.Failed : StepOutcome.Next);
                break;
            case ModelStep.Vote:
                Vote(person, (DecisionKind)decision);
                break;
            case ModelStep.Undo:
                Undo(person);
                break;
            case ModelStep.Withdraw when Candidate.Withdraw():
                proposal.Cancel();
                final.Cancel();
                message.Cancel();
                instance.ReturnTo(instance.StepId);
                break;
            case ModelStep.Return when Candidate.State == CandidateState.Withdrawn && Step.Kind != StepKind.End && instance.StepId != final.StepId && !IsAboutMessage:
                Candidate.Reconsider();
                if (instance.StepId == proposal.StepId)
                {
                    proposal.Restore();
                }

                break;
        }
    }

    /// <summary>Looks for what must never be.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault() => Step.Kind == StepKind.End && !(Decided(final, DecisionKind.Approve, DecisionKind.Edit) && Decided(proposal, DecisionKind.Approve, DecisionKind.Edit, DecisionKind.Reject))
            ? "it ended without a decision of the manager and one of HR in force"
            : Candidate.State == CandidateState.Decided && Step.Kind != StepKind.End && !IsAboutMessage ? "the candidate is decided, and the workflow is not at its end"
            : (IsAboutMessage || message.State == ReviewState.Open) && Candidate.State is not (CandidateState.Decided or CandidateState.Withdrawn) ? "somebody is written to before the decision is final"
            : Candidate.State == CandidateState.Proposed && !Decided(proposal, DecisionKind.Approve, DecisionKind.Edit, DecisionKind.Reject) ? "an outcome is proposed that no manager decided"
            : Candidate.Outcome == Outcome.NotTakenFurther && !(proposal.Decision == DecisionKind.Reject && PeopleRejected()) ? "somebody is rejected whom nobody rejected"
            : votes.Exists(vote => vote.PersonId == Keys["mallory"]) ? "somebody decided who was not asked"
            : Candidate is { State: CandidateState.Withdrawn, Outcome: not null } ? "a withdrawal became an outcome"
            : votes.GroupBy(vote => (vote.ReviewId, vote.Round, vote.PersonId)).Any(same => same.Count(vote => vote.Decision != DecisionKind.Withdraw) > 1) ? "somebody decided twice in a round"
            : null;

    private static bool Decided(Review review, params DecisionKind[] decisions) =>
        review is { State: ReviewState.Decided, Decision: { } decision, DecidedBy: not null } && decisions.Contains(decision);

    private static ReviewAssignment Asked(Review review, string person) => new() { TenantId = "t", ReviewId = review.Id, PersonId = Keys[person] };

    // Every vote that counts for a rejection is a reject with words of somebody who was asked.
    private bool PeopleRejected() => votes.Where(vote => vote.ReviewId == proposal.Id && vote.Round == proposal.Round && vote.Decision != DecisionKind.Withdraw).ToList() is { Count: > 0 } counted
        && counted.TrueForAll(vote => vote.Decision == DecisionKind.Reject && !string.IsNullOrWhiteSpace(vote.Reason) && managers.Exists(item => item.PersonId == vote.PersonId));

    private Review Create(ReviewKind kind, ReviewPolicy policy) => new()
    {
        Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = instance.RequisitionId, CandidateId = Candidate.Id, InstanceId = instance.Id,
        StepId = definition.Steps.Values.Single(step => step.Kind == StepKind.Review && step.Subject.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)).Id,
        Kind = kind, Policy = policy, OpenedAt = 0,
    };

    private void Vote(string person, DecisionKind decision)
    {
        // A click may come on any review, also on one that is not asked at this step: the review must refuse it by itself.
        foreach (var (review, asked) in new[] { (proposal, managers), (final, hr), (message, recruiter) })
        {
            var ballot = new Ballot(Keys[person], review.Round, decision, "Because.", Guid.CreateVersion7(), now);
            var outcome = review.Decide(ballot, asked, [.. votes.Where(vote => vote.ReviewId == review.Id && vote.Round == review.Round)]);
            if ((outcome as ReviewOutcome.Recorded)?.Vote is { } recorded)
            {
                votes.Add(recorded);
                return;
            }

            if (outcome is ReviewOutcome.Decided decided)
            {
                votes.Add(decided.Vote);
                Settle(review);
                return;
            }
        }
    }

    private void Settle(Review review)
    {
        var decision = review.Decision!.Value;
        if (review == message)
        {
            Advance(Enum.Parse<StepOutcome>(decision.ToString()));
            return;
        }

        if (review == proposal && decision != DecisionKind.Revise)
        {
            Candidate.Propose(decision == DecisionKind.Reject ? Outcome.NotTakenFurther : Outcome.Advance);
        }
        else if (review == final && decision is DecisionKind.Approve or DecisionKind.Edit)
        {
            Candidate.Decide();
        }
        else
        {
            Candidate.Reconsider();
        }

        Advance(Enum.Parse<StepOutcome>(decision.ToString()));
    }

    private void Undo(string person)
    {
        if (Candidate.State is CandidateState.Withdrawn or CandidateState.Closed)
        {
            return;
        }

        if (final.State == ReviewState.Decided && final.Decision is DecisionKind.Approve or DecisionKind.Edit && person == "harper"
            && final.Withdraw(Keys[person], Guid.CreateVersion7(), now, hr) is { } taken)
        {
            votes.Add(taken);
            message.Cancel();
            Candidate.Propose(Candidate.Outcome!.Value);
            instance.ReturnTo(final.StepId);
        }
        else if (Candidate.State == CandidateState.Proposed && managers.Exists(item => item.PersonId == Keys[person])
            && proposal.Withdraw(Keys[person], Guid.CreateVersion7(), now, managers) is { } withdrawn)
        {
            votes.Add(withdrawn);
            final.Cancel();
            Candidate.Reconsider();
            instance.ReturnTo(proposal.StepId);
        }
    }

    private void Advance(StepOutcome outcome)
    {
        var step = instance.Advance(definition, instance.StepId, outcome);
        while (step?.When?.Holds(Facts) == false)
        {
            step = instance.Advance(definition, step.Id, StepOutcome.Skip);
        }

        if (step is not { Kind: StepKind.Review })
        {
            return;
        }

        var (review, asked) = step.Id == final.StepId ? (final, hr) : step.Id == message.StepId ? (message, recruiter) : (proposal, managers);
        review.AskAgain(artifactVersionId: null, asked);
    }
}
