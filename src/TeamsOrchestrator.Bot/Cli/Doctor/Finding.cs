namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>One line of the doctor: what was looked at, what is the case, and what to do about it. It never holds a secret.</summary>
/// <param name="Check">What was looked at; a name that scripts may rely on.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">What is the case.</param>
/// <param name="Advice">What to do, where there is something to do.</param>
internal sealed record Finding(string Check, Outcome Outcome, string Text, string? Advice = null)
{
    public static Finding Ok(string check, string text) => new(check, Outcome.Ok, text);

    public static Finding Warning(string check, string text, string? advice = null) => new(check, Outcome.Warning, text, advice);

    public static Finding Fault(string check, string text, string? advice = null) => new(check, Outcome.Fault, text, advice);

    /// <summary>Says why nothing was looked at.</summary>
    public static Finding Skipped(string check, string why) => new(check, Outcome.Ok, $"Skipped: {why}");
}
