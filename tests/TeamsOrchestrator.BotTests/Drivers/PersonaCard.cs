namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>Who somebody is on the channel.</summary>
internal sealed record PersonaCard(string Name, string Email, string ObjectId, string ChannelId);
