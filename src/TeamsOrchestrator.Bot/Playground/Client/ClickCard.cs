using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>Carries a click on a card to the bot and applies the bot's answer to the card.</summary>
internal sealed class ClickCard(Messages messages, Activities activities, SendMessage send, IntroducePeople introduce, BotDoor bot)
{
    public async Task<ClickAnswer> HandleAsync(Person person, CardClick click, CancellationToken cancellationToken)
    {
        if (await messages.FindAsync(person.ConversationId, click.Message, cancellationToken) is not { FromBot: true } message)
        {
            return ClickAnswer.Error("This message is no longer there.");
        }

        var surroundings = new Surroundings(click.Locale, click.TimeZone);
        if (await introduce.HandleAsync(surroundings, cancellationToken) is { } failure)
        {
            return ClickAnswer.Error(failure);
        }

        return click.Type switch
        {
            "Action.Execute" => await ExecuteAsync(person, surroundings, click, message, cancellationToken),
            "Action.Submit" => await SubmitAsync(person, surroundings, click, cancellationToken),
            _ => ClickAnswer.Error($"The playground does not know {click.Type}."),
        };
    }

    private static string WordsOf(JsonNode? value) => value.Words("message") ?? value.Words() ?? "The bot could not do this.";

    private async Task<ClickAnswer> ExecuteAsync(
        Person person,
        Surroundings surroundings,
        CardClick click,
        ChatMessage message,
        CancellationToken cancellationToken)
    {
        var activity = activities.Executed(person, surroundings, click);
        activity["id"] = $"f:{await messages.TakeIdAsync(cancellationToken)}";
        var answer = await bot.PostAsync(activity, cancellationToken);
        if (answer.Failure is not null)
        {
            return ClickAnswer.Error(answer.Failure);
        }

        var value = (answer.Body as JsonObject)?["value"];
        switch (answer.Body.Words("type"))
        {
            case "application/vnd.microsoft.card.adaptive" when value is JsonObject card:
                await messages.ReplaceCardAsync(message, click.Attachment, card, cancellationToken);
                return ClickAnswer.Card;
            case "application/vnd.microsoft.activity.message":
                return ClickAnswer.Message(WordsOf(value));
            case null:
                return ClickAnswer.Nothing;
            case var type when type.StartsWith("application/vnd.microsoft.error", StringComparison.Ordinal):
                return ClickAnswer.Error(WordsOf(value));
            case var type:
                return ClickAnswer.Error($"The playground cannot show an answer of type {type}.");
        }
    }

    private async Task<ClickAnswer> SubmitAsync(Person person, Surroundings surroundings, CardClick click, CancellationToken cancellationToken)
    {
        var teams = (click.Data as JsonObject)?["msteams"];
        switch (teams.Words("type"))
        {
            case "imBack":
                var words = new MessageDraft { Text = teams.Words("value") ?? "", Locale = click.Locale, TimeZone = click.TimeZone };
                await send.HandleAsync(person, words, cancellationToken);
                return ClickAnswer.Nothing;
            case "messageBack" when teams.Words("displayText") is { Length: > 0 }:
                await send.DeliverAsync(person, activities.Submitted(person, surroundings, click, teams.Words("text")), surroundings, cancellationToken);
                return ClickAnswer.Nothing;
            case "task/fetch" or "signin" or "invoke":
                return ClickAnswer.Error("This button opens a dialog in Teams; the playground has none.");
        }

        var activity = activities.Submitted(person, surroundings, click, teams.Words("text"));
        activity["id"] = await messages.TakeIdAsync(cancellationToken);
        var answer = await bot.PostAsync(activity, cancellationToken);

        return answer.Failure is null ? ClickAnswer.Nothing : ClickAnswer.Error(answer.Failure);
    }
}
