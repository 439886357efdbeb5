using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>What came of one file: a screening, or a fault.</summary>
internal sealed record ScreenedFile(string Name)
{
    public string? Person { get; init; }

    public ScreeningResult? Screening { get; init; }

    /// <summary>Gets why it was not screened, as the chat's words know it.</summary>
    public string? Fault { get; init; }

    /// <summary>Gets a value indicating whether the file itself is no reason why it was not screened.</summary>
    public bool WasReadable { get; init; }
}
