using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>Attaches to a message what no well-behaved client would.</summary>
internal static class Attach
{
    /// <summary>Makes the attachment of a file, as Teams sends it.</summary>
    public static JsonObject File(string? name, string url, string? type = null)
    {
        var content = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "unique" };
        if (type is not null)
        {
            content["fileType"] = type;
        }

        return new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["contentUrl"] = url, ["content"] = content };
    }

    /// <summary>Adds attachments to a message.</summary>
    public static JsonObject With(this JsonObject message, params JsonObject[] attachments)
    {
        var all = message["attachments"] as JsonArray ?? [];
        foreach (var attachment in attachments)
        {
            all.Add(attachment);
        }

        message["attachments"] = all;
        return message;
    }
}
