using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>Sends what a person wrote, and sends it again under the same activity id when that failed.</summary>
internal sealed class SendMessage(Messages messages, Files files, Activities activities, IntroducePeople introduce, BotDoor bot, ServerAddress address)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);

    public async Task HandleAsync(Person person, MessageDraft draft, CancellationToken cancellationToken)
    {
        var surroundings = new Surroundings(draft.Locale, draft.TimeZone);
        var attached = new List<StoredFile>();
        foreach (var id in draft.Files)
        {
            if (await files.FindAsync(id, cancellationToken) is { } file)
            {
                attached.Add(file);
            }
        }

        var activity = activities.Message(person, surroundings, draft.Text, attached);
        await DeliverAsync(person, activity, surroundings, cancellationToken);
    }

    public async Task DeliverAsync(Person person, JsonObject activity, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var message = await messages.AddAsync(person.ConversationId, fromBot: false, MessageState.Sending, activity, cancellationToken);
        await PostInTurnAsync(message, surroundings, cancellationToken);
    }

    /// <summary>Tries a message again that the bot did not take.</summary>
    /// <param name="person">Whose message it is.</param>
    /// <param name="activityId">The message.</param>
    /// <param name="surroundings">Where the client is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether there was such a message.</returns>
    public async Task<bool> RetryAsync(Person person, string activityId, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var message = await messages.FindAsync(person.ConversationId, activityId, cancellationToken);
        if (message is not { FromBot: false, State: MessageState.Failed })
        {
            return false;
        }

        await messages.SetStateAsync(message, MessageState.Sending, failure: null, cancellationToken);
        await PostInTurnAsync(message, surroundings, cancellationToken);
        return true;
    }

    private async Task PostInTurnAsync(ChatMessage message, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd(message.ConversationId, static _ => new(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var failure = await introduce.HandleAsync(surroundings, cancellationToken);
            failure ??= (await bot.PostAsync(await WithLinksAsync(message.Activity, cancellationToken), cancellationToken)).Failure;
            await messages.SetStateAsync(message, failure is null ? MessageState.Delivered : MessageState.Failed, failure, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    // The links are secret and short-lived: they are made for the post and never kept with the message.
    private async Task<JsonObject> WithLinksAsync(JsonObject kept, CancellationToken cancellationToken)
    {
        var activity = kept.DeepClone().AsObject();
        activity["serviceUrl"] = address.Connector.ToString();
        foreach (var attachment in activity["attachments"]?.AsArray() ?? [])
        {
            if (attachment?["content"] is JsonObject content && content.Words("uniqueId") is { } fileId)
            {
                content["downloadUrl"] = address.File(await files.LinkAsync(fileId, cancellationToken)).ToString();
            }
        }

        return activity;
    }
}
