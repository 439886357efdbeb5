using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>One line in the list of a search, and the card that choosing it puts into the message.</summary>
/// <param name="Line">The line in the list.</param>
/// <param name="Card">The card. Whoever reads the chat sees it.</param>
public sealed record MessagingExtensionResult([property: JsonIgnore] ThumbnailCard Line, [property: JsonIgnore] AdaptiveCard Card)
{
    [JsonInclude]
    internal string ContentType => ContentTypes.AdaptiveCard;

    [JsonInclude]
    internal JsonElement Content => Card.ToElement();

    [JsonInclude]
    internal OutgoingAttachment Preview => new()
    {
        ContentType = ContentTypes.ThumbnailCard,
        Content = JsonSerializer.SerializeToElement(Line, TeamsJsonContext.Default.ThumbnailCard),
    };
}
