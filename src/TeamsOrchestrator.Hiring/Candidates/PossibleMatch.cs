namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Two applications to one requisition that may be of one person. People say whether they are; the program never guesses from a name.</summary>
public sealed class PossibleMatch : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the candidate with the lower number.</summary>
    public required Guid EarlierId { get; init; }

    /// <summary>Gets the other one.</summary>
    public required Guid LaterId { get; init; }

    /// <summary>Gets by what they were found.</summary>
    public required SignKind Sign { get; init; }

    /// <summary>Gets what is known.</summary>
    public MatchState State { get; private set; }

    /// <summary>Gets who said so, or null while nobody did.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Takes the answer of a person.</summary>
    /// <param name="isSame">Whether the applications are of one person.</param>
    /// <param name="personId">Who says so.</param>
    /// <returns>Whether it counts; it does not after another one.</returns>
    public bool Answer(bool isSame, Guid personId)
    {
        if (State != MatchState.Asked)
        {
            return false;
        }

        (State, AnsweredBy) = (isSame ? MatchState.Same : MatchState.Different, personId);
        Version++;
        return true;
    }

    /// <summary>Takes the answer back: the question is open again.</summary>
    /// <returns>Whether there was an answer.</returns>
    public bool TakeBack()
    {
        if (State == MatchState.Asked)
        {
            return false;
        }

        (State, AnsweredBy) = (MatchState.Asked, null);
        Version++;
        return true;
    }
}
