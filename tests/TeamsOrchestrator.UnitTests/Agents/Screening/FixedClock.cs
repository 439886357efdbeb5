namespace TeamsOrchestrator.UnitTests.Agents.Screening;

/// <summary>A clock that stands still in June 2024.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2024, 6, 15, 12, 0, 0, TimeSpan.Zero);
}
