using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Cli.Package.Rules;

namespace TeamsOrchestrator.Bot.Cli.Package;

/// <summary>Puts the settings of one installation into the places that the manifest of the repository leaves open: an id of zeros, and a host that nobody has.</summary>
internal static class ManifestFilling
{
    private const string OpenHost = "teams-orchestrator.example";
    private const string OpenId = "00000000-0000-0000-0000-000000000000";

    // Where a setting is missing, which is told, these keep the rules from telling the same again in other words.
    private const string AnyHost = "bot.contoso.com";
    private const string AnyId = "11111111-1111-1111-1111-111111111111";

    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="JsonException">It is no JSON object, or holds a name twice.</exception>
    public static JsonObject Parse(byte[] json)
    {
        var text = json.AsSpan().StartsWith(Bom) ? json.AsSpan(Bom.Length) : json;
        return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject
            ?? throw new JsonException("It is no JSON object.");
    }

    /// <summary>Returns the manifest of this installation.</summary>
    public static JsonObject Fill(JsonObject manifest, PackageOrder order)
    {
        var appId = AppId(order);
        var filled = manifest.DeepClone().AsObject();
        var developer = filled["developer"] as JsonObject;
        if (!string.IsNullOrWhiteSpace(order.NoticeUrl) && Text(developer?["privacyUrl"])?.Contains(OpenHost, StringComparison.Ordinal) is true)
        {
            developer!["privacyUrl"] = order.NoticeUrl.Trim();
        }

        if (order.Id is not null || Text(filled["id"]) is OpenId)
        {
            filled["id"] = order.Id?.Trim() ?? TeamsAppId(appId);
        }

        if (order.Version is not null)
        {
            filled["version"] = order.Version.Trim();
        }

        if (bool.TryParse(order.TargetedMessages, out var targeted) && targeted && filled["bots"] is JsonArray bots)
        {
            foreach (var bot in bots.OfType<JsonObject>())
            {
                bot["supportsTargetedMessages"] = true;
            }
        }

        var host = OrderRules.UrlFault(order) is null ? PublicAddress.Read(order.Url!).Authority : AnyHost;
        return Replace(filled, text => text.Replace(OpenHost, host, StringComparison.Ordinal).Replace(OpenId, appId, StringComparison.Ordinal)).AsObject();
    }

    /// <summary>Gets the app id to fill in.</summary>
    public static string AppId(PackageOrder order) => OrderRules.AppIdFault(order) is null ? order.AppId!.Trim() : AnyId;

    /// <summary>Writes a manifest for people too, the same on every system.</summary>
    public static byte[] Write(JsonObject manifest) => Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable) + "\n");

    /// <summary>Makes the id of the Teams app out of the bot's: a UUID of version 8, so that one bot is one app however often it is packaged.</summary>
    public static string TeamsAppId(string botId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("TeamsOrchestrator Teams app " + botId.ToUpperInvariant())).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonNode Replace(JsonNode node, Func<string, string> change)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    members[name] = value is null ? null : Replaced(value, change);
                }

                return members;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    items[index] = items[index] is { } item ? Replaced(item, change) : null;
                }

                return items;
            default:
                return Text(node) is { } text ? JsonValue.Create(change(text)) : node;
        }
    }

    // A node has one parent: only one that is new may be put anywhere.
    private static JsonNode Replaced(JsonNode node, Func<string, string> change) => Replace(node.DeepClone(), change);
}
