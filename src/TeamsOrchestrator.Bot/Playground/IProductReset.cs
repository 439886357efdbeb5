namespace TeamsOrchestrator.Bot.Playground;

/// <summary>Empties the product's data when somebody starts over. The only thing the playground knows of the product.</summary>
internal interface IProductReset
{
    /// <summary>Removes everything that people did, so that the next message finds a new installation.</summary>
    /// <param name="cancellationToken">Ends the wait; what was removed stays removed.</param>
    /// <returns>A task that ends when nothing of the old data can come back.</returns>
    Task ResetAsync(CancellationToken cancellationToken);
}
