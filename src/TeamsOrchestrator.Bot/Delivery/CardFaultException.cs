namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>A card cannot be rendered. It is a fault of the product, and must not hold up the other messages of its conversation.</summary>
internal sealed class CardFaultException(string kind, Exception innerException) : Exception($"The {kind} card cannot be rendered.", innerException);
