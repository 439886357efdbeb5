using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>One requisition on a workflow with the real rules and without a store; beside it the reference, which must agree after every move.</summary>
internal sealed class RequisitionModelRun
{
    private static readonly Dictionary<string, Guid> Keys = new(StringComparer.Ordinal)
    {
        ["morgan"] = new(1, 0, 0, new byte[8]), ["mia"] = new(2, 0, 0, new byte[8]), ["harper"] = new(3, 0, 0, new byte[8]), ["riley"] = new(4, 0, 0, new byte[8]),
    };

    private readonly WorkflowDefinition definition;
    private readonly Review criteria;
    private readonly Review rework;
    private readonly List<ReviewAssignment> managers;
    private readonly List<ReviewAssignment> recruiter;
    private readonly List<Vote> votes = [];
    private readonly List<Guid> versions = [];
    private readonly HashSet<Guid> drafts = [];
    private WorkflowInstance? instance;
    private CriteriaChange? change;
    private bool stoppedBeforeEnd;
    private bool cancelledByRework;
    private bool somebodyDecided;
    private long now;

    public RequisitionModelRun(WorkflowDefinition definition, bool bothDecide)
    {
        this.definition = definition;
        Requisition = new Requisition
        {
            Id = Guid.CreateVersion7(), TenantId = "t", Number = 1, Title = "Engineer", RecruiterId = Keys["riley"], StartedIn = Guid.CreateVersion7(), CreatedAt = 0,
        };
        Reference = new RequisitionReference(bothDecide);
        criteria = Create(ReviewKind.Criteria, bothDecide ? ReviewPolicy.All : ReviewPolicy.Any);
        rework = Create(ReviewKind.Rework, ReviewPolicy.Any);
        managers = [Asked(criteria, "morgan"), Asked(criteria, "mia")];
        recruiter = [Asked(rework, "riley")];
        criteria.Cancel(); // not put yet
        rework.Cancel();
    }

    public Requisition Requisition { get; }

    public RequisitionReference Reference { get; }

    private WorkflowStep? Step => instance is null ? null : definition.Steps[instance.StepId];

    private bool IsChanging => change is { State: CriteriaChangeState.Asked };

    public void Do(RequisitionMove move, string person, DecisionKind decision)
    {
        now++;
        Reference.Move(move, person, decision);
        switch (move)
        {
            case RequisitionMove.Begin when Requisition.Open():
                Requisition.UseJobDescription(Guid.CreateVersion7());
                instance = new WorkflowInstance { Id = criteria.InstanceId, TenantId = "t", DefinitionHash = "h", RequisitionId = Requisition.Id, StepId = definition.Start };
                instance.Advance(definition, definition.Start, StepOutcome.Skip); // a job description was handed in, so that none is written
                break;
            case RequisitionMove.Draft when Step is { Kind: StepKind.Agent } step && Requisition.State == RequisitionState.Open:
                drafts.Add(NewVersion());
                Advance(step.Id, StepOutcome.Next);
                break;
            case RequisitionMove.Vote when !Requisition.HasEnded:
                Vote(person, decision);
                break;
            case RequisitionMove.Undo when person == "harper" && criteria.State == ReviewState.Decided && !Requisition.HasEnded && Step is not { Kind: StepKind.Agent } && !somebodyDecided:
                rework.Cancel();
                instance!.ReturnTo(criteria.StepId);
                Requisition.ApproveCriteria(null);
                votes.Add(criteria.Withdraw(Keys[person], Guid.CreateVersion7(), now, managers)!);
                break;
            case RequisitionMove.DecideCandidate when Requisition is { ApprovedCriteriaId: not null, State: RequisitionState.Open }:
                somebodyDecided = true;
                break;
            case RequisitionMove.AskForChange when managers.Exists(item => item.PersonId == Keys[person]) && Requisition is { ApprovedCriteriaId: not null, HasEnded: false } && !IsChanging:
                AskForChange(person);
                break;
            case RequisitionMove.DeclineChange when managers.Exists(item => item.PersonId == Keys[person]) && IsChanging && !Requisition.HasEnded:
                Decline(person);
                break;
            case RequisitionMove.Stop:
                Requisition.Stop();
                break;
            case RequisitionMove.Resume:
                Requisition.Resume(hasBegun: instance is not null);
                break;
            case RequisitionMove.Close or RequisitionMove.Cancel when !Requisition.HasEnded:
                End(move == RequisitionMove.Cancel ? CloseReason.Cancelled : CloseReason.Filled, person);
                break;
            case RequisitionMove.Reopen when Requisition.HasEnded && !cancelledByRework:
                Reopen();
                break;
        }
    }

    /// <summary>Looks for what must never be, and for where the reference says otherwise.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault() => Requisition.State != Reference.State ? $"it is {Requisition.State}, and ought to be {Reference.State}"
        : Number(Requisition.ApprovedCriteriaId) != Reference.Approved ? $"version {Number(Requisition.ApprovedCriteriaId)} counts, and version {Reference.Approved} ought to"
        : Requisition.ApprovedCriteriaId is { } approved && !IsAgreed(approved) ? "criteria count that not everybody agreed to who has to"
        : Step is { WaitsFor: not null } && Requisition.ApprovedCriteriaId is null ? "candidates are compared with criteria that nobody approved"
        : Step is { Kind: StepKind.End } && !Requisition.HasEnded ? "the workflow is at its end, and the requisition is not"
        : Requisition.HasEnded && (criteria.State == ReviewState.Open || rework.State == ReviewState.Open) ? "it has ended, and somebody is still asked"
        : (criteria.State == ReviewState.Open) != (Reference.Place is "asked" or "changing") ? $"the criteria are {criteria.State} in the place {Reference.Place}"
        : (rework.State == ReviewState.Open) != (Reference.Place == "rejected") ? $"the rework is {rework.State} in the place {Reference.Place}"
        : criteria.State == ReviewState.Open && Number(criteria.ArtifactVersionId) != Reference.Version ? $"version {Number(criteria.ArtifactVersionId)} is asked about, and version {Reference.Version} ought to"
        : votes.GroupBy(vote => (vote.ReviewId, vote.Round, vote.PersonId)).Any(same => same.Count(vote => vote.Decision != DecisionKind.Withdraw) > 1) ? "somebody decided twice in a round"
        : null;

    private static ReviewAssignment Asked(Review review, string person) => new() { TenantId = "t", ReviewId = review.Id, PersonId = Keys[person] };

    private int? Number(Guid? version) => version is { } id ? versions.IndexOf(id) + 1 : null;

    // In the round in force everybody who has to has said yes to exactly these criteria.
    private bool IsAgreed(Guid version) => votes.Where(vote => vote.ReviewId == criteria.Id && vote.ArtifactVersionId == version && vote.Decision is DecisionKind.Approve or DecisionKind.Edit)
        .GroupBy(vote => vote.Round).Any(round => round.Select(vote => vote.PersonId).Distinct().Count() >= (criteria.Policy == ReviewPolicy.All ? 2 : 1));

    private Guid NewVersion()
    {
        versions.Add(Guid.CreateVersion7());
        return versions[^1];
    }

    private Review Create(ReviewKind kind, ReviewPolicy policy) => new()
    {
        Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = Requisition.Id, InstanceId = criteria?.InstanceId ?? Guid.CreateVersion7(),
        StepId = definition.Steps.Values.Single(step => step.Kind == StepKind.Review && step.Subject == (kind == ReviewKind.Rework ? "rework" : "criteria")).Id,
        Kind = kind, Policy = policy, OpenedAt = 0,
    };

    private void Vote(string person, DecisionKind decision)
    {
        foreach (var (review, asked) in new[] { (criteria, managers), (rework, recruiter) })
        {
            if (decision == DecisionKind.Edit && review.State == ReviewState.Open && asked.Exists(item => item.PersonId == Keys[person] && item.State == AssignmentState.Asked))
            {
                Edit(review, asked);
            }

            Cast(review, asked, person, decision);
        }
    }

    // Where others decided on the criteria as they were, the changed ones are a new question to everybody. What becomes of rejected ones is said of the same criteria.
    private void Edit(Review review, List<ReviewAssignment> asked)
    {
        if (review == rework)
        {
            return;
        }

        if (votes.Exists(vote => vote.ReviewId == review.Id && vote.Round == review.Round && vote.Decision != DecisionKind.Withdraw))
        {
            review.AskAgain(NewVersion(), asked);
        }
        else
        {
            review.On(NewVersion());
        }
    }

    private void Cast(Review review, List<ReviewAssignment> asked, string person, DecisionKind decision)
    {
        var ballot = new Ballot(Keys[person], review.Round, decision, "Because.", Guid.CreateVersion7(), now);
        switch (review.Decide(ballot, asked, [.. votes.Where(vote => vote.ReviewId == review.Id && vote.Round == review.Round)]))
        {
            case ReviewOutcome.Recorded recorded:
                votes.Add(recorded.Vote);
                break;
            case ReviewOutcome.Decided decided:
                votes.Add(decided.Vote);
                MoveOn(review, person);
                break;
        }
    }

    private void MoveOn(Review review, string person)
    {
        var approved = review.Decision is DecisionKind.Approve or DecisionKind.Edit;
        if (review == criteria && approved)
        {
            Requisition.ApproveCriteria(review.ArtifactVersionId);
        }
        else if (review == rework && review.Decision == DecisionKind.Reject)
        {
            cancelledByRework = true;
            End(CloseReason.Cancelled, person);
        }

        Advance(review.StepId, Enum.Parse<StepOutcome>(review.Decision!.Value.ToString()));
        if (review == criteria && IsChanging)
        {
            if (approved)
            {
                change!.Approve(Keys[person]);
            }
            else
            {
                Decline(person);
            }
        }
    }

    private void Advance(string fromStepId, StepOutcome outcome)
    {
        if (instance!.Advance(definition, fromStepId, outcome) is not { Kind: StepKind.Review } step)
        {
            return;
        }

        var (review, asked) = step.Id == rework.StepId ? (rework, recruiter) : (criteria, managers);
        review.AskAgain(versions.FindLast(version => drafts.Contains(version) || version == criteria.ArtifactVersionId || version == rework.ArtifactVersionId), asked);
    }

    private void AskForChange(string person)
    {
        change = new CriteriaChange { Id = Guid.CreateVersion7(), TenantId = "t", RequisitionId = Requisition.Id, BeforeId = Requisition.ApprovedCriteriaId!.Value, AfterId = NewVersion(), ProposedBy = Keys[person], ProposedAt = now };
        change.Measure(1, 1);
        change.Ask("Because.");
        criteria.AskAgain(change.AfterId, managers);
        Cast(criteria, managers, person, DecisionKind.Approve);
    }

    private void Decline(string person)
    {
        if (change!.Decline(Keys[person]))
        {
            votes.AddRange(criteria.StandBy(change.BeforeId, managers, votes, Guid.CreateVersion7));
        }
    }

    private void End(CloseReason how, string person)
    {
        stoppedBeforeEnd = Requisition.State == RequisitionState.Stopped;
        Requisition.Close(how, "Over.", Keys[person], now);
        criteria.Cancel();
        rework.Cancel();
        if (Step is { WaitsFor: not null } step)
        {
            instance!.Advance(definition, step.Id, StepOutcome.Next);
        }
    }

    private void Reopen()
    {
        Requisition.Reopen();
        if (stoppedBeforeEnd)
        {
            Requisition.Stop();
        }

        if (criteria.ArtifactVersionId is not null)
        {
            criteria.Restore();
        }

        if (instance?.StepId == rework.StepId)
        {
            rework.Restore();
        }

        if (Step is { Kind: StepKind.End })
        {
            instance!.ReturnTo(definition.Steps.Values.Single(step => step.WaitsFor is not null).Id);
        }
    }
}
