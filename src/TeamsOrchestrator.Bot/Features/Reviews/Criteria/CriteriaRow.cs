namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>What a person changed in one row of the form; null where it stays as it is.</summary>
internal sealed record CriteriaRow(int Index, string? Text, RowChoice? Choice);
