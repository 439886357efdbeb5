using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>A person in their personal chat with the bot: says things, reads cards, clicks buttons, as Teams sends it.</summary>
internal sealed class Persona(IChatDoor app, PersonaCard card)
{
    public const string Tenant = "11111111-2222-3333-4444-5555555555555";

    private const string BotId = "28:bot";

    public static readonly PersonaCard Riley = new("Riley Recruiter", "riley.recruiter@contoso.example", "object-riley", "29:riley");

    public static readonly PersonaCard Morgan = new("Morgan Manager", "morgan.manager@contoso.example", "object-morgan", "29:morgan");

    public static readonly PersonaCard Harper = new("Harper HR", "harper.hr@contoso.example", "object-harper", "29:harper");

    public static readonly PersonaCard Mallory = new("Mallory Outsider", "mallory.outsider@contoso.example", "object-mallory", "29:mallory");

    private static int lastId;

    public PersonaCard Card => card;

    public string ConversationId => "a:" + card.ObjectId;

    public string Locale { get; set; } = "en-GB";

    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>Gets the messages of the chat, the oldest first; a card that a click was answered with stands in place, as in Teams.</summary>
    public IReadOnlyList<PostedMessage> Messages => app.Connector.Messages(ConversationId);

    /// <summary>Gets everything readable in the chat.</summary>
    public string Everything => string.Join("\n---\n", Messages.Select(message => message.Words));

    public async Task InstallAsync()
    {
        var activity = Activity("conversationUpdate");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId });
        (await app.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>Says something and waits until everything it caused is done.</summary>
    public async Task SayAsync(string text, params (string Name, byte[] Content)[] files)
    {
        await SendAsync(text, files);
        await app.SettleAsync();
    }

    /// <summary>Says something without waiting.</summary>
    public async Task SendAsync(string text, params (string Name, byte[] Content)[] files) =>
        (await app.PostAsync(Message(text, files))).StatusCode.ShouldBe(HttpStatusCode.Accepted);

    /// <summary>Sends a message that a test made, and waits until everything it caused is done.</summary>
    public async Task SendAsync(JsonObject message)
    {
        (await app.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await app.SettleAsync();
    }

    /// <summary>Makes the message activity, to be posted as often as a test wants.</summary>
    public JsonObject Message(string text, params (string Name, byte[] Content)[] files)
    {
        var activity = Activity("message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        if (files.Length > 0)
        {
            activity["attachments"] = new JsonArray([.. files.Select(file => Attachment(file.Name, app.Connector.AddFile(file.Content)))]);
        }

        return activity;
    }

    /// <summary>Finds the newest message that holds all the words.</summary>
    public PostedMessage Find(params string[] words) =>
        Messages.LastOrDefault(message => words.All(word => message.Words.Contains(word, StringComparison.Ordinal)))
        ?? throw new InvalidOperationException($"{card.Name} has no message with “{string.Join("”, “", words)}”. The chat:\n{Everything}");

    /// <summary>Clicks a button of the newest message that holds the words, and waits until everything it caused is done.</summary>
    /// <returns>What the click was answered with.</returns>
    public async Task<ClickAnswer> ClickAsync(PostedMessage message, string title, params (string Id, string Value)[] inputs)
    {
        var answer = await ClickWithoutWaitingAsync(message, title, inputs);
        await app.SettleAsync();
        return answer;
    }

    /// <summary>Clicks a button of a view that an earlier click was answered with.</summary>
    public async Task<ClickAnswer> ClickAsync(ClickAnswer view, string title, params (string Id, string Value)[] inputs)
    {
        var answer = await InvokeAsync(Button(view.Card ?? throw new InvalidOperationException("The answer was no card: " + view.Text), title), view.MessageId, inputs);
        await app.SettleAsync();
        return answer;
    }

    public Task<ClickAnswer> ClickWithoutWaitingAsync(PostedMessage message, string title, params (string Id, string Value)[] inputs) =>
        InvokeAsync(Button(message.Card!.Value, title), message.Id, inputs);

    /// <summary>Sends an invoke with exactly this verb and data, as a tampered client would.</summary>
    public async Task<ClickAnswer> InvokeAsync(JsonElement action, string? messageId, params (string Id, string Value)[] inputs)
    {
        using var response = await app.PostAsync(Invocation(action, messageId, inputs));
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return ClickAnswer.Read(JsonSerializer.Deserialize<JsonElement>(body), messageId);
    }

    /// <summary>Sends an invoke of any name and returns the response as it is.</summary>
    public Task<HttpResponseMessage> InvokeAsync(string name, JsonObject value)
    {
        var activity = Activity("invoke");
        (activity["name"], activity["value"]) = (name, value);
        return app.PostAsync(activity);
    }

    /// <summary>Makes the invoke activity of a click.</summary>
    public JsonObject Invocation(JsonElement action, string? messageId, params (string Id, string Value)[] inputs)
    {
        var data = action.TryGetProperty("data", out var given) ? JsonSerializer.Deserialize<JsonObject>(given)! : [];
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = messageId;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action.GetProperty("verb").GetString(), ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>Removes the bot from the chat.</summary>
    public async Task UninstallAsync()
    {
        var activity = Activity("installationUpdate");
        activity["action"] = "remove";
        (await app.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>Finds a button of a card by its title, or by its tooltip where the buttons of several rows are titled alike.</summary>
    public static JsonElement Button(JsonElement card, string title) =>
        CardWords.Actions(card).Where(action => action.GetProperty("type").GetString() == "Action.Execute"
            && (Says(action, "title", title) || Says(action, "tooltip", title))).OrderBy(action => Says(action, "title", title) ? 0 : 1).FirstOrDefault() is { ValueKind: JsonValueKind.Object } found
            ? found
            : throw new InvalidOperationException($"There is no button “{title}” on the card:\n{CardWords.Of(card)}");

    private static bool Says(JsonElement action, string property, string text) => action.TryGetProperty(property, out var own) && own.GetString() == text;

    private static JsonObject Attachment(string name, string url) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["name"] = name,
        ["contentUrl"] = url,
        ["content"] = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = name, ["fileType"] = Path.GetExtension(name).TrimStart('.') },
    };

    private JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = app.Connector.ServiceUrl,
        ["locale"] = Locale,
        ["localTimezone"] = TimeZone,
        ["from"] = new JsonObject { ["id"] = card.ChannelId, ["name"] = card.Name, ["aadObjectId"] = card.ObjectId },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "TeamsOrchestrator" },
        ["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };
}
