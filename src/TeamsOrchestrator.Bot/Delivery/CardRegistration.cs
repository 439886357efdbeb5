namespace TeamsOrchestrator.Bot.Delivery;

internal sealed record CardRegistration(string Kind, Type Card);
