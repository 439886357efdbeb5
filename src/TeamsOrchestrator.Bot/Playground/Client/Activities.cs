using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>Makes activities as Teams sends them.</summary>
internal sealed class Activities(ServerAddress address, TimeProvider clock)
{
    public JsonObject Installed(Person person, Surroundings surroundings, bool again)
    {
        var activity = Create("installationUpdate", person, surroundings);
        activity["action"] = again ? "add-upgrade" : "add";

        return activity;
    }

    public JsonObject BotJoined(Person person, Surroundings surroundings)
    {
        var activity = Create("conversationUpdate", person, surroundings);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Cast.BotId });

        return activity;
    }

    public JsonObject Message(Person person, Surroundings surroundings, string text, IEnumerable<StoredFile> files)
    {
        var activity = Create("message", person, surroundings);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        var attachments = new JsonArray([.. files.Select(FileOf)]);
        if (text.Length > 0)
        {
            // Teams repeats what was written as HTML; a bot has to live with it.
            var html = WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>");
            attachments.Add(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{html}</p>" });
        }

        activity["attachments"] = attachments;
        return activity;
    }

    /// <summary>Makes what Teams sends for <c>Action.Submit</c>: a message without words that carries the card's values.</summary>
    /// <param name="person">Who clicked.</param>
    /// <param name="surroundings">Where the client is.</param>
    /// <param name="click">The click.</param>
    /// <param name="text">What the button says on the person's behalf, if it does.</param>
    /// <returns>The activity, without an id.</returns>
    public JsonObject Submitted(Person person, Surroundings surroundings, CardClick click, string? text)
    {
        var activity = Create("message", person, surroundings);
        activity["value"] = click.Data?.DeepClone() ?? new JsonObject();
        activity["replyToId"] = click.Message;
        if (text is not null)
        {
            activity["text"] = text;
            activity["textFormat"] = "plain";
        }

        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    public JsonObject Executed(Person person, Surroundings surroundings, CardClick click)
    {
        var activity = Create("invoke", person, surroundings);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = click.Message;
        var action = new JsonObject { ["type"] = "Action.Execute" };
        if (click.Id is not null)
        {
            action["id"] = click.Id;
        }

        action["verb"] = click.Verb ?? "";
        action["data"] = click.Data?.DeepClone() ?? new JsonObject();
        activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };

        return activity;
    }

    private static JsonNode FileOf(StoredFile file) => new JsonObject
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["content"] = new JsonObject { ["uniqueId"] = file.Id, ["fileType"] = Path.GetExtension(file.Name).TrimStart('.').ToLowerInvariant() },
        ["contentUrl"] = $"https://contoso.example/personal/documents/{Uri.EscapeDataString(file.Name)}",
        ["name"] = file.Name,
    };

    private JsonObject Create(string type, Person person, Surroundings surroundings)
    {
        var now = clock.GetUtcNow();
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(surroundings.TimeZone ?? "", out var known) ? known : TimeZoneInfo.Utc;
        var zoneName = known is null ? "UTC" : surroundings.TimeZone;
        var locale = person.Language ?? surroundings.Locale ?? "en-US";

        return new()
        {
            ["type"] = type,
            ["timestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, zone).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = zoneName,
            ["channelId"] = "msteams",
            ["serviceUrl"] = address.Connector.ToString(),
            ["locale"] = locale,
            ["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.ObjectId },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = Cast.TenantId, ["id"] = person.ConversationId },
            ["recipient"] = new JsonObject { ["id"] = Cast.BotId, ["name"] = Cast.BotName },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = locale, ["platform"] = "Web", ["timezone"] = zoneName }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Cast.TenantId } },
        };
    }
}
