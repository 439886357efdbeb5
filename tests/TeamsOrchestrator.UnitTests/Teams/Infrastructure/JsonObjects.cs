using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>Makes activities with random damage: fields replaced by any JSON, removed, or added.</summary>
internal static class JsonObjects
{
    private static readonly string[] Names =
    [
        "type", "id", "timestamp", "serviceUrl", "channelId", "from", "recipient", "conversation", "text", "textFormat", "attachments", "entities",
        "channelData", "value", "name", "action", "membersAdded", "replyToId", "tenant", "mentioned", "unheardOf", "",
    ];

    public static Gen<string> Mutated { get; } =
        from start in Gen.Elements("message", "invoke")
        from count in Gen.Choose(0, 6)
        from names in Gen.ArrayOf(Gen.Elements(Names), count)
        from values in Gen.ArrayOf(Gen.Sized(size => Value(Math.Min(size, 4))), count)
        select Apply(start, names, values);

    private static string Apply(string start, string[] names, string[] values)
    {
        var activity = start is "message" ? Sample.Message() : Sample.Click();
        foreach (var (name, value) in names.Zip(values))
        {
            activity[name] = JsonNode.Parse(value);
        }

        return activity.ToJsonString();
    }

    private static Gen<string> Value(int depth)
    {
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => JsonValue.Create(s.Get).ToJsonString());
        var leaf = Gen.OneOf(
            text,
            Gen.Elements("null", "true", "0", "-1.5e300", "\"\"", "\"message\"", "\"invoke\"", "\"http://localhost:1/\"", "\"2026-99-99\"", "12345678901234567890", "[]", "{}"));
        if (depth <= 0)
        {
            return leaf;
        }

        var array = from items in Gen.ArrayOf(Value(depth - 1), 2) select $"[{string.Join(',', items)}]";
        var child = from name in Gen.Elements(Names) from value in Value(depth - 1) select $"{{\"{name}\":{value}}}";
        return Gen.OneOf(leaf, array, child);
    }
}
