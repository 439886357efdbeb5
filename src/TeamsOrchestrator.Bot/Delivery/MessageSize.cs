using System.Text;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Keeps messages below the size that Teams takes. Cards page long before; this is for what nobody thought of, and it is seen.</summary>
/// <remarks>Teams refuses a message over about 100 KB in UTF-16 and advises 80 KB: 40 K characters of JSON.</remarks>
internal static class MessageSize
{
    /// <summary>The most characters of a card's JSON, or of a text.</summary>
    public const int Most = 40 * 1024;

    public static RenderedCard Fit(RenderedCard rendered, Words words) => rendered switch
    {
        { Card: { } card } when IsTooLarge(card) => rendered with { Card = Shortened(card, words) },
        { Text.Length: > Most } => rendered with { Text = ShortText.Cut(rendered.Text, Most - words["Chat_Shortened"].Length - 3) + "\n\n" + words["Chat_Shortened"] },
        _ => rendered,
    };

    // Bytes are never fewer than characters, and most cards are small.
    private static bool IsTooLarge(AdaptiveCard card) => card.ToJson() is { Length: > Most } json && Encoding.UTF8.GetCharCount(json) > Most;

    private static AdaptiveCard Shortened(AdaptiveCard card, Words words)
    {
        var note = new TextBlock(words["Chat_Shortened"]) { Color = TextColor.Warning, Separator = true };
        for (var kept = card.Body.Count - 1; kept > 0; kept--)
        {
            var shorter = card with { Body = [.. card.Body.Take(kept), note] };
            if (!IsTooLarge(shorter))
            {
                return shorter;
            }
        }

        var bare = card with { Body = [note] };
        return IsTooLarge(bare) ? bare with { Actions = null } : bare;
    }
}
