namespace TeamsOrchestrator.Teams.Activities;

internal sealed record FileInfoCard(string? UniqueId, string? FileType);
