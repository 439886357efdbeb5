using TeamsOrchestrator.Agents.Models;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>Counts what the questions of one version took. Nothing is kept, so that the same question is really asked again.</summary>
internal sealed class CountedCalls : IModelCalls
{
    private readonly Lock gate = new();

    public int Count { get; private set; }

    public ModelUsage Usage { get; private set; } = ModelUsage.None;

    public Task<string?> FindAsync(ModelCall call, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task KeepAsync(ModelCall call, ModelAnswer answer)
    {
        lock (gate)
        {
            Count++;
            Usage = new ModelUsage(Usage.InputTokens + answer.Usage.InputTokens, Usage.OutputTokens + answer.Usage.OutputTokens, Usage.CachedTokens + answer.Usage.CachedTokens);
        }

        return Task.CompletedTask;
    }
}
