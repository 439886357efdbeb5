namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A title and a text, as lists of results show them.</summary>
/// <param name="Title">The first row.</param>
/// <param name="Text">The second row.</param>
public sealed record ThumbnailCard(string Title, string Text);
