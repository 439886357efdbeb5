namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>Tests that start several processes or a server. They run one after the other, and when no other test does: together they would measure the machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Processes
{
    public const string Name = "processes";
}
