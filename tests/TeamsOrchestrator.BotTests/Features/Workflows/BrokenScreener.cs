using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>A screener that never makes it.</summary>
internal sealed class BrokenScreener : IAgent<ScreeningRequest, ScreeningResult>
{
    public AgentIdentity Identity { get; } = new("broken-screener", "1");

    public int Runs { get; private set; }

    public Task<ScreeningResult> RunAsync(ScreeningRequest input, CancellationToken cancellationToken)
    {
        Runs++;
        throw new InvalidOperationException("It never works.");
    }
}
