namespace TeamsOrchestrator.Teams.Activities;

/// <summary>How Teams notifies of a message.</summary>
/// <param name="Alert">Whether it appears in the activity feed.</param>
public sealed record NotificationSetting(bool Alert);
