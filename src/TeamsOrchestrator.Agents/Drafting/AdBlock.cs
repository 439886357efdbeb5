namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>A bullet or a paragraph of a job ad.</summary>
/// <param name="Text">Its words, white space folded, without the bullet.</param>
/// <param name="Part">What the part it stands in is about.</param>
/// <param name="IsBullet">Whether it is a bullet.</param>
/// <param name="Wording">What it asks in words of its own, where its text alone does not say it; otherwise null.</param>
internal sealed record AdBlock(string Text, AdPart Part, bool IsBullet, string? Wording = null);
