namespace TeamsOrchestrator.BotTests.Features.Models;

internal sealed record Greeted(string Greeting);
