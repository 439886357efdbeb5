namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What one interviewer noted.</summary>
/// <param name="Answers">The questions on which something was noted.</param>
/// <param name="Other">What belongs to no question, or null.</param>
/// <param name="KeptAsWritten">Whether the interviewer kept words that may be about what must not count, having been told.</param>
public sealed record InterviewNotes(IReadOnlyList<InterviewAnswer> Answers, string? Other, bool KeptAsWritten = false)
{
    /// <summary>The longest note on one question.</summary>
    public const int LongestAnswer = 2000;

    /// <summary>Gets every text of the notes.</summary>
    public IEnumerable<string> Texts => Answers.Select(answer => answer.Text).Append(Other).OfType<string>();

    /// <summary>Gets a value indicating whether nothing was written down.</summary>
    public bool IsEmpty => !Texts.Any(text => !string.IsNullOrWhiteSpace(text));
}
