using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>A card, or a plain text, as it is sent.</summary>
internal sealed record RenderedCard
{
    private RenderedCard()
    {
    }

    /// <summary>Gets the card, or null for a plain text or another attachment.</summary>
    public AdaptiveCard? Card { get; init; }

    /// <summary>Gets the text, or null for a card.</summary>
    public string? Text { get; init; }

    /// <summary>Gets what is sent instead of a card, such as Teams' own question about a file.</summary>
    public OutgoingAttachment? Attachment { get; private init; }

    /// <summary>Gets the one line of the notification; it names no candidate.</summary>
    public string? Summary { get; private init; }

    /// <summary>Gets what the places <c>[n]</c> of the text rest on.</summary>
    public IReadOnlyList<Citation> Citations { get; private init; } = [];

    /// <summary>Gets a value indicating whether an agent made what it shows: it is labelled so, and asks for feedback.</summary>
    public bool AiGenerated { get; init; }

    public static RenderedCard Of(AdaptiveCard card, string summary) => new() { Card = card, Summary = summary };

    public static RenderedCard Of(OutgoingAttachment attachment, string summary) => new() { Attachment = attachment, Summary = summary };

    public static RenderedCard Of(string text) => new() { Text = text };

    /// <summary>Makes a text that says what it rests on.</summary>
    public static RenderedCard Of(string text, IReadOnlyList<Citation> citations, string summary) => new() { Text = text, Citations = citations, Summary = summary };

    public OutgoingActivity ToActivity()
    {
        var activity = this switch
        {
            { Card: { } card } => OutgoingActivity.Card(card, Summary),
            { Attachment: { } attachment } => new OutgoingActivity { Attachments = [attachment], Summary = Summary },
            _ => OutgoingActivity.Message(Text!) with { Summary = Summary },
        };

        // Where a text was too long for Teams, its end is gone, and Teams takes no citation without its place.
        var cited = Citations.Where(citation => Text!.Contains($"[{citation.Position}]", StringComparison.Ordinal)).Take(Citation.Max).ToList();
        activity = cited.Count == 0 ? activity : activity.Citing(cited);
        return AiGenerated ? activity.AiGenerated() with { ChannelData = new OutgoingChannelData { FeedbackLoop = new FeedbackLoop("default") } } : activity;
    }
}
