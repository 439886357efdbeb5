using System.Text.Json;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A plain sentence, said in the reader's language.</summary>
internal sealed class NoticeCard : ICard
{
    public static string Kind => "notice";

    /// <summary>Names a notice.</summary>
    /// <param name="key">The card's key: a new one says it anew.</param>
    /// <param name="subjectId">What it is about.</param>
    /// <param name="words">The key of the resource files.</param>
    /// <param name="values">The values in their places. Markdown in them must be escaped.</param>
    public static CardName Name(string key, Guid subjectId, string words, params string[] values) =>
        new(Kind, key, subjectId, JsonSerializer.Serialize(new NoticeText(words, values), BotJsonContext.Default.NoticeText));

    public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var text = JsonSerializer.Deserialize(request.Name.Parameters!, BotJsonContext.Default.NoticeText)!;
        return Task.FromResult<RenderedCard?>(RenderedCard.Of(request.Words[text.Key, [.. text.Values]]));
    }
}
