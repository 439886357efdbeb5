namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>What a format reader found in a file.</summary>
/// <param name="Pages">The pages with their visible lines.</param>
/// <param name="Hidden">Runs of text that a reader of the file cannot see.</param>
/// <param name="UnreadParts">Parts that could not be read, in words.</param>
internal sealed record FormatContent(
    IReadOnlyList<DocumentPage> Pages, IReadOnlyList<string> Hidden, IReadOnlyList<string> UnreadParts)
{
    /// <summary>Gets how often a program was run to read it. One run tells all of what looks as it is; what is suspect is read again or drawn.</summary>
    public int Runs { get; init; }
}
