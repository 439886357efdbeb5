namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Thumbs up and down under a message.</summary>
/// <param name="Type"><c>default</c> for Teams' own form, <c>custom</c> for the bot's.</param>
public sealed record FeedbackLoop(string Type);
