using System.Collections.Concurrent;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>An activity handler that notes its turns and does what a test says.</summary>
internal sealed class FakeBot : IActivityHandler
{
    public ConcurrentQueue<Turn> Turns { get; } = new();

    public Func<Turn, CancellationToken, Task<TurnResult>> OnTurn { get; set; } = (_, _) => Task.FromResult(TurnResult.Accepted);

    public Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        return OnTurn(turn, cancellationToken);
    }
}
