namespace TeamsOrchestrator.Agents.Models;

/// <summary>Keeps no book: for the command line, where nothing is stored and nobody set a budget.</summary>
public sealed class UncountedCalls : IModelCalls
{
    /// <inheritdoc/>
    public Task<string?> FindAsync(ModelCall call, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public Task KeepAsync(ModelCall call, ModelAnswer answer) => Task.CompletedTask;
}
