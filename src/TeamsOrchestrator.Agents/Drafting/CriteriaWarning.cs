namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>A passage that asks for something that must not count, or stands in for it.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Quote">The sentence of the job ad, verbatim.</param>
/// <param name="Explanation">Why it must not count, in the language of the ad.</param>
/// <param name="SaferWording">What can be asked instead, in the language of the ad.</param>
public sealed record CriteriaWarning(ProtectedAttribute Kind, string Quote, string Explanation, string SaferWording);
