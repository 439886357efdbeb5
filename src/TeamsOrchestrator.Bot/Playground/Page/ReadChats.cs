using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>Reads what a page shows.</summary>
internal sealed class ReadChats(People people, Messages messages)
{
    private const int PageSize = 100;

    public async Task<Snapshot> AllAsync(CancellationToken cancellationToken)
    {
        var everybody = await people.ListAsync(cancellationToken);
        var chats = new List<MessagePage>();
        foreach (var person in everybody)
        {
            chats.Add(await PageAsync(person, before: null, cancellationToken));
        }

        return new(Cast.BotName, [.. everybody.Select(PersonView.Of)], chats);
    }

    public async Task<MessagePage> PageAsync(Person person, long? before, CancellationToken cancellationToken)
    {
        var (page, more) = await messages.ListAsync(person.ConversationId, before, PageSize, cancellationToken);
        return new(person.ConversationId, [.. page.Select(MessageView.Of)], more);
    }
}
