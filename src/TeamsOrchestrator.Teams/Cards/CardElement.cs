using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Something that a card shows.</summary>
[JsonConverter(typeof(CardElementConverter))]
public abstract record CardElement
{
    private protected CardElement(string type) => Type = type;

    /// <summary>Gets the id that actions and inputs are known by.</summary>
    public virtual string? Id { get; init; }

    /// <summary>Gets how far it keeps from the element before.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Gets whether a line separates it from the element before.</summary>
    public bool? Separator { get; init; }

    /// <summary>Gets whether it is shown at first; null is yes.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Gets how tall it is.</summary>
    public BlockHeight? Height { get; init; }

    [JsonInclude]
    [JsonPropertyOrder(-1)]
    internal string Type { get; }
}
