namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>A job description.</summary>
/// <param name="Language">Its language: <c>en</c> or <c>de</c>.</param>
/// <param name="Text">The text: the title in the first line, headings in lines of their own, items behind a hyphen.</param>
public sealed record JobDescriptionDraft(string Language, string Text)
{
    /// <summary>The longest text.</summary>
    public const int MaxText = 12000;

    /// <summary>How many letters a text has at least that anybody can agree to.</summary>
    public const int LeastText = 60;
}
