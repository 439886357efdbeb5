namespace TeamsOrchestrator.Agents.Skills;

/// <summary>A name or synonym of a skill.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsCaseSensitive">Whether they count only as written: "Swift", not "swift".</param>
/// <param name="NeedsContext">Whether they count only beside other skills or in phrases that name a skill: "Go", "R", "C".</param>
internal sealed record SkillWording(string Text, bool IsCaseSensitive, bool NeedsContext)
{
    /// <summary>Reads a wording with its marks: <c>=</c> for as written, <c>?</c> for in context.</summary>
    public static SkillWording Parse(string marked)
    {
        var text = marked.TrimStart('=', '?');
        var marks = marked.AsSpan(0, marked.Length - text.Length);
        return new SkillWording(text, marks.Contains('='), marks.Contains('?'));
    }
}
