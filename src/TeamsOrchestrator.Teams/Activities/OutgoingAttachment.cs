using System.Text.Json;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>A card or file that the bot sends.</summary>
public sealed record OutgoingAttachment
{
    /// <summary>Gets the media type; see <see cref="ContentTypes"/>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Gets the content.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Gets where the content is.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>Gets the file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Makes an attachment of a card.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The attachment.</returns>
    public static OutgoingAttachment Card(AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new() { ContentType = ContentTypes.AdaptiveCard, Content = card.ToElement() };
    }

    /// <summary>Offers a file: the person says yes or no, and Teams answers with <see cref="FileConsentInvoke"/>.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="sizeInBytes">How large it is.</param>
    /// <param name="context">What the answer gives back.</param>
    /// <returns>The attachment.</returns>
    public static OutgoingAttachment FileConsent(string name, string description, long sizeInBytes, JsonElement context)
    {
        var card = new FileConsentCard(description, sizeInBytes, context, context);
        return new() { ContentType = ContentTypes.FileConsent, Name = name, Content = JsonSerializer.SerializeToElement(card, TeamsJsonContext.Default.FileConsentCard) };
    }

    /// <summary>Shows a file that has been uploaded after consent.</summary>
    /// <param name="upload">Where it went.</param>
    /// <returns>The attachment.</returns>
    public static OutgoingAttachment FileInfo(FileUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var card = new FileInfoCard(upload.UniqueId, upload.FileType);
        return new()
        {
            ContentType = ContentTypes.FileInfo,
            ContentUrl = upload.ContentUrl,
            Name = upload.Name,
            Content = JsonSerializer.SerializeToElement(card, TeamsJsonContext.Default.FileInfoCard),
        };
    }
}
