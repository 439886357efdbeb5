namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>Confirms a command that was made of what somebody wrote, or none of them.</summary>
/// <param name="Id">The text.</param>
/// <param name="Line">The command, from 0; the first where none is wanted.</param>
internal sealed record SpokenClick(Guid Id, int Line = 0);
