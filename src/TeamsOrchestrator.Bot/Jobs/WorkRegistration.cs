namespace TeamsOrchestrator.Bot.Jobs;

internal sealed record WorkRegistration(WorkKind Kind, Type Handler);
