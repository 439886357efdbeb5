namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>How one look ended.</summary>
internal enum Outcome
{
    Ok,

    /// <summary>The bot works, and somebody should know.</summary>
    Warning,

    /// <summary>The bot does not start, or does not do what it is for.</summary>
    Fault,
}
