namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Names a card: which kind, under which stable key, about what.</summary>
/// <param name="Kind">The kind, which decides who renders it.</param>
/// <param name="Key">The stable key. Whatever asks somebody anew has a new key.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="Parameters">What else it depends on, in the card's own form, or null.</param>
internal sealed record CardName(string Kind, string Key, Guid SubjectId, string? Parameters = null);
