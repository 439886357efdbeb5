using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>A screener that takes until a test lets it go, and that may not listen to being cancelled.</summary>
internal sealed class SlowScreener(LocalScreeningAgent agent) : IAgent<ScreeningRequest, ScreeningResult>
{
    private int runs;

    public AgentIdentity Identity => agent.Identity;

    /// <summary>Gets or sets what a run waits for; null: nothing.</summary>
    public Task? Until { get; set; }

    /// <summary>Gets or sets whether it ends when it is cancelled.</summary>
    public bool Listens { get; set; } = true;

    public int Runs => runs;

    public int Cancelled { get; private set; }

    /// <summary>Gets what ends as soon as a run has begun.</summary>
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<ScreeningResult> RunAsync(ScreeningRequest input, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref runs);
        Begun.TrySetResult();
        try
        {
            await (Until ?? Task.CompletedTask).WaitAsync(Listens ? cancellationToken : CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            Cancelled++;
            throw;
        }

        return await agent.RunAsync(input, CancellationToken.None);
    }
}
