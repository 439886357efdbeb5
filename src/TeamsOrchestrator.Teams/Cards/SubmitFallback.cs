using System.Text.Json.Nodes;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Gives every Action.Execute an Action.Submit of the same data, for clients that know only the latter.</summary>
internal static class SubmitFallback
{
    public static byte[] AddTo(byte[] card)
    {
        var root = JsonNode.Parse(card)!;
        Visit(root);
        return TeamsJson.ToBytes(root, TeamsJsonContext.Default.JsonNode);
    }

    private static void Visit(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array.OfType<JsonNode>())
            {
                Visit(item);
            }
        }
        else if (node is JsonObject element)
        {
            foreach (var (name, child) in element.ToList())
            {
                if (child is not null && name is not "data" and not "refresh")
                {
                    Visit(child);
                }
            }

            if ((string?)element["type"]?.AsValue() is "Action.Execute")
            {
                element["fallback"] = Submit(element);
            }
        }
    }

    private static JsonObject Submit(JsonObject execute)
    {
        var data = execute["data"]?.DeepClone() as JsonObject ?? [];
        data["verb"] = execute["verb"]?.DeepClone();
        var submit = new JsonObject { ["type"] = "Action.Submit", ["data"] = data };
        foreach (var name in new[] { "title", "style", "associatedInputs" })
        {
            if (execute[name] is { } value)
            {
                submit[name] = value.DeepClone();
            }
        }

        return submit;
    }
}
