namespace TeamsOrchestrator.Bot.Cli;

/// <summary>What a command says to whoever called it. Scripts rely on these numbers.</summary>
internal static class ExitCodes
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>It was tried, and a part of it failed.</summary>
    public const int Incomplete = 1;

    /// <summary>Nothing was tried, because the arguments do not allow it.</summary>
    public const int BadArguments = 2;

    /// <summary>Somebody pressed Ctrl+C: 128 and the number of the signal, as shells do it.</summary>
    public const int Stopped = 130;
}
