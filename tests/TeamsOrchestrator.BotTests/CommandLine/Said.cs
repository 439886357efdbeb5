namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>What a command said, and how it ended.</summary>
internal sealed record Said(int ExitCode, string Output, string Errors);
