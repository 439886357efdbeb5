namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>What the buttons carry that say whether two applications are of one person.</summary>
internal sealed record SamePersonClick(Guid MatchId, bool IsSame);
