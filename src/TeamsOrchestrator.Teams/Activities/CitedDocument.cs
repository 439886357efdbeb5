using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>What a citation shows. Longer texts than Teams takes are cut off with an ellipsis.</summary>
public sealed record CitedDocument
{
    private const int MaxName = 80;
    private const int MaxAbstract = 160;

    /// <summary>Makes it.</summary>
    /// <param name="name">The document's name; at most 80 characters are shown.</param>
    /// <param name="abstract">The words that are cited; at most 160 characters are shown.</param>
    public CitedDocument(string name, string @abstract) => (Name, Abstract) = (Shortened(name, MaxName), Shortened(@abstract, MaxAbstract));

    /// <summary>Gets the document's name.</summary>
    public string Name { get; }

    /// <summary>Gets the words that are cited.</summary>
    public string Abstract { get; }

    /// <summary>Gets where the document is, if it can be opened.</summary>
    public Uri? Url { get; init; }

    [JsonInclude]
    [JsonPropertyName("@type")]
    internal string SchemaType => "DigitalDocument";

    private static string Shortened(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
