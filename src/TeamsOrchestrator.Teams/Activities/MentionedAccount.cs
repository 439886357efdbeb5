namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Who is mentioned.</summary>
/// <param name="Id">The channel id, Entra object id or user principal name.</param>
/// <param name="Name">The name to show.</param>
public sealed record MentionedAccount(string Id, string Name);
