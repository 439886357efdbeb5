using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A dialog that shows a card.</summary>
/// <param name="Title">The title in its frame.</param>
/// <param name="Card">What it shows. Its buttons are <see cref="SubmitAction"/>: they submit the dialog.</param>
public sealed record TaskModuleTaskInfo(string Title, [property: JsonIgnore] AdaptiveCard Card)
{
    /// <summary>Gets how high it is: <c>small</c>, <c>medium</c> or <c>large</c>.</summary>
    public string Height { get; init; } = "large";

    /// <summary>Gets how wide it is: <c>small</c>, <c>medium</c> or <c>large</c>.</summary>
    public string Width { get; init; } = "medium";

    [JsonInclude]
    [JsonPropertyName("card")]
    internal OutgoingAttachment Attachment => OutgoingAttachment.Card(Card);
}
