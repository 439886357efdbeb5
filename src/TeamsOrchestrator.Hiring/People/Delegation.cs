namespace TeamsOrchestrator.Hiring.People;

/// <summary>Says that somebody else decides meanwhile, for one requisition or for all.</summary>
public sealed class Delegation : ITenantOwned
{
    /// <summary>Stands for all requisitions.</summary>
    public static readonly Guid Everything = Guid.Empty;

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets who does not decide meanwhile.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets the requisition, or <see cref="Everything"/>.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets who decides instead.</summary>
    public Guid DelegateId { get; private set; }

    /// <summary>Gets when it ends by itself, in Unix milliseconds, or null where somebody has to end it.</summary>
    public long? Until { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Names who decides instead.</summary>
    /// <param name="delegateId">The person.</param>
    /// <param name="until">When it ends by itself, in Unix milliseconds, or null.</param>
    /// <returns>This delegation.</returns>
    public Delegation To(Guid delegateId, long? until)
    {
        (DelegateId, Until) = (delegateId, until);
        Version++;
        return this;
    }

    /// <summary>Says whether it holds.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>False once its end has come.</returns>
    public bool Holds(long now) => Until is not { } until || now < until;
}
