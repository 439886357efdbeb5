namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What a job ad says in one place: a bullet, a sentence, or one demand of several in it.</summary>
/// <param name="Source">The line or sentence, verbatim.</param>
/// <param name="Part">How it counts.</param>
/// <param name="Wording">The words of this demand, where the source holds more than it; otherwise null.</param>
internal sealed record AdPassage(string Source, AdPart Part, string? Wording = null)
{
    /// <summary>Gets the words that say the demand.</summary>
    public string Text => Wording ?? Source;
}
