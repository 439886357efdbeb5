namespace TeamsOrchestrator.Teams.Cards;

/// <summary>One of the choices of an <see cref="InputChoiceSet"/>.</summary>
/// <param name="Title">What a person reads.</param>
/// <param name="Value">What the bot gets.</param>
public sealed record Choice(string Title, string Value);
