using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Asks for a card as it is to be now.</summary>
/// <param name="Name">Which card.</param>
/// <param name="Reader">Who reads it, or null in a shared conversation.</param>
/// <param name="Audience">Who sees it.</param>
/// <param name="Words">The words in the reader's language.</param>
internal sealed record CardRequest(CardName Name, Person? Reader, ConversationKind Audience, Words Words);
