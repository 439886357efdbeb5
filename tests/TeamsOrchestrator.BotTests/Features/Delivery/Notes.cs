using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Delivery;

/// <summary>Puts short texts into a person's outbox, as any slice does, to see how they arrive.</summary>
internal sealed class Notes(TestApp app, Persona reader)
{
    /// <summary>Gets what was sent to the connector: <c>POST</c>, <c>PUT</c> and <c>DELETE</c>, in order.</summary>
    public IReadOnlyList<string> Sends =>
        [.. app.Connector.Calls.Where(call => call.Contains(reader.ConversationId + "/activities", StringComparison.Ordinal)).Select(call => call.Split(' ')[0])];

    /// <summary>Gets the texts of the chat, without what the bot said before.</summary>
    public IReadOnlyList<string> Texts => [.. reader.Messages.Where(message => message.Card is null).Select(message => message.Words)];

    /// <summary>Asks for notes in one commit. The same key again is an update of the same message.</summary>
    public Task AskAsync(params (string Key, string Text)[] notes) => PostAsync([.. notes.Select(note => Of(note.Key, note.Text))]);

    public Task PostAsync(params CardName[] cards) => app.DoAsync(async services =>
    {
        var conversation = await services.GetRequiredService<HiringDb>().Conversations.SingleAsync(row => row.ConversationId == reader.ConversationId);
        foreach (var card in cards)
        {
            services.GetRequiredService<Outbox>().Post(conversation, card);
        }
    });

    public static CardName Of(string key, string text) => NoticeCard.Name(key, Guid.Empty, "Chat_NotUnderstood", text);

    /// <summary>Says how a note reads in the chat.</summary>
    public static string Reads(string text) => $"I did not understand “{text}”.";
}
