using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>An action that can also be a tap on an element: all but showing a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record SelectableAction : CardAction
{
    private protected SelectableAction()
    {
    }
}
