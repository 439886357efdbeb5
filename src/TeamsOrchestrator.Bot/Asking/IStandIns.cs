namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Says who decides for somebody who is away.</summary>
internal interface IStandIns
{
    /// <summary>Finds who is to be asked instead of a person.</summary>
    /// <returns>The person's stand-in, or the person where there is none.</returns>
    Task<Guid> ForAsync(Guid personId, Guid requisitionId, CancellationToken cancellationToken);
}
