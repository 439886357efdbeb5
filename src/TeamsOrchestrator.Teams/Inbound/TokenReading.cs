namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>What came of reading a request's token.</summary>
internal readonly record struct TokenReading(ChannelToken? Token, Refusal? Refusal);
