using System.Text;
using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>Spoils an activity in a way that its seed decides, so that a failure can be repeated.</summary>
internal static class Mutation
{
    public static byte[] Of(JsonObject activity, int seed)
    {
#pragma warning disable CA5394 // it has to be repeatable, not unguessable
        var random = new Random(seed);
        var copy = (JsonObject)activity.DeepClone();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            Change(copy, random);
        }

        var bytes = Encoding.UTF8.GetBytes(copy.ToJsonString());
        switch (random.Next(6))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            default:
                return bytes;
        }
    }

    private static void Change(JsonObject root, Random random)
    {
        var target = root;
        while (target.Select(member => member.Value).OfType<JsonObject>().ToArray() is { Length: > 0 } children && random.Next(2) == 0)
        {
            target = children[random.Next(children.Length)];
        }

        var names = target.Select(member => member.Key).ToArray();
        if (names.Length == 0)
        {
            return;
        }

        var name = names[random.Next(names.Length)];
        if (random.Next(5) == 0)
        {
            target.Remove(name);
        }
        else
        {
            target[name] = Odd(random);
        }
    }

    private static JsonNode? Odd(Random random) => random.Next(14) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(-1),
        3 => JsonValue.Create(1e300),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(JsonValue.Create(1), null, new JsonObject(), JsonValue.Create("x")),
        7 => JsonValue.Create(string.Empty),
        8 => JsonValue.Create(new string('x', 20_000)),
        9 => JsonValue.Create("‮\u0000\u0001 <at>x</at> 𝔘𝔫𝔦 %s {0} ../../ \" ' ; DROP"),
        10 => JsonValue.Create("2026-13-45T99:99:99Z"),
        11 => JsonValue.Create("http://169.254.169.254/"),
        12 => Deep(random.Next(2, 200)),
        _ => JsonValue.Create("message"),
    };
#pragma warning restore CA5394

    private static JsonNode Deep(int levels)
    {
        JsonNode node = new JsonObject();
        for (var level = 0; level < levels; level++)
        {
            node = level % 2 == 0 ? new JsonArray(node) : new JsonObject { ["x"] = node };
        }

        return node;
    }
}
