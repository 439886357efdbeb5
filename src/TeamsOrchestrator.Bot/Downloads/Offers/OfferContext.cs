namespace TeamsOrchestrator.Bot.Downloads.Offers;

/// <summary>What an offer carries, and its answer gives back. It proves nothing.</summary>
internal sealed record OfferContext(Guid Offer);
