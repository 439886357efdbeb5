using System.Text.Json.Nodes;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>Activities as Teams sends them.</summary>
internal static class Sample
{
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    public const string LocalServiceUrl = "http://127.0.0.1:3979/_connector";
    public const string TeamsServiceUrl = "https://smba.trafficmanager.net/amer/";

    public static JsonObject Message(string text = "help", string serviceUrl = LocalServiceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = "1772612130000",
        ["timestamp"] = "2026-03-04T08:15:30.1234567Z",
        ["localTimezone"] = "Europe/Berlin",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "29:ana", ["name"] = "Ana Diaz", ["aadObjectId"] = "11111111-2222-3333-4444-0000000000001" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "TeamsOrchestrator" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    public static JsonObject Click(string verb = "review.decide", string serviceUrl = LocalServiceUrl)
    {
        var activity = Message(serviceUrl: serviceUrl);
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "approve", ["verb"] = verb, ["data"] = new JsonObject { ["reviewId"] = "r1" } },
            ["trigger"] = "manual",
        };
        return activity;
    }
}
