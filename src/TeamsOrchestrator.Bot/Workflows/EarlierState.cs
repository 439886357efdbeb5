using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Where a candidate stood before something ended it. Stored as the detail of the audit event, so that undoing it is exact.</summary>
internal sealed record EarlierState(CandidateState State, Outcome? Outcome)
{
    public static EarlierState Of(Candidate candidate) => new(candidate.State, candidate.Outcome);

    /// <summary>Reads what <see cref="ToString"/> wrote; what was erased or is not readable leads back to the beginning of a decision.</summary>
    public static EarlierState Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split(':');
        var state = Enum.TryParse<CandidateState>(parts[0], out var known) ? known : CandidateState.Screened;
        return new EarlierState(state, parts.Length > 1 && Enum.TryParse<Outcome>(parts[1], out var outcome) ? outcome : null);
    }

    /// <summary>Brings the candidate back there.</summary>
    public void ApplyTo(Candidate candidate)
    {
        candidate.Reconsider();
        if (State == CandidateState.OnHold)
        {
            candidate.Hold();
        }
        else if (State is CandidateState.Proposed or CandidateState.Decided && Outcome is { } outcome)
        {
            candidate.Propose(outcome);
            if (State == CandidateState.Decided)
            {
                candidate.Decide();
            }
        }
    }

    public override string ToString() => Outcome is null ? State.ToString() : $"{State}:{Outcome}";
}
