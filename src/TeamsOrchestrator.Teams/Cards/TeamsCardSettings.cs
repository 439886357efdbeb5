using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>What Teams adds to the card schema.</summary>
public sealed record TeamsCardSettings : ICardPart
{
    /// <summary>Gets a value indicating whether the card takes the whole width of the chat.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Gets who is mentioned; each mention's text stands in a text block or fact of the card.</summary>
    public IReadOnlyList<OutgoingEntity>? Entities { get; init; }

    void ICardPart.WriteTo(CardWriter card)
    {
        if (Entities is not null)
        {
            card.Output.WritePropertyName("entities"u8);
            JsonSerializer.Serialize(card.Output, Entities, TeamsJsonContext.Default.IReadOnlyListOutgoingEntity);
        }

        card.Text("width"u8, FullWidth ? "Full" : null);
    }
}
