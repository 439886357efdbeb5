using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Something that a card shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputNumber), "Input.Number")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputTime), "Input.Time")]
public abstract record CardElement
{
    private protected CardElement()
    {
    }

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
}
