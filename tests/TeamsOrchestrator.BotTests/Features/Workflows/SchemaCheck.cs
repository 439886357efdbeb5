using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>Checks a document against as much of JSON schema (draft 7) as the schema of workflows uses; what it does not know it refuses.</summary>
internal sealed class SchemaCheck(JsonObject schema)
{
    private static readonly string[] Known =
    [
        "$schema", "$ref", "title", "description", "definitions", "type", "additionalProperties", "required", "properties", "enum", "minimum", "maximum", "minLength", "minProperties", "pattern", "oneOf", "dependencies", "items", "minItems",
    ];

    public bool Accepts(JsonNode? document) => Accepts(schema, document);

    private bool Accepts(JsonObject rule, JsonNode? node)
    {
        rule.Select(item => item.Key).Except(Known).ShouldBeEmpty();
        if (rule["$ref"] is { } reference && !Accepts((JsonObject)schema["definitions"]![reference.GetValue<string>().Split('/')[^1]]!, node))
        {
            return false;
        }

        return Types(rule, node) && Values(rule, node) && (node is not JsonArray list || rule["items"] is not JsonObject item || list.All(element => Accepts(item, element)))
            && (node is not JsonArray all || rule["minItems"] is not { } fewest || all.Count >= fewest.GetValue<int>())
            && (node is not JsonObject map || Members(rule, map))
            && (rule["oneOf"] is not JsonArray choices || choices.Count(choice => Accepts((JsonObject)choice!, node)) == 1);
    }

    private static bool Types(JsonObject rule, JsonNode? node) => rule["type"]?.GetValue<string>() switch
    {
        null => true,
        "object" => node is JsonObject,
        "array" => node is JsonArray,
        "boolean" => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => node?.GetValueKind() == JsonValueKind.Number,
        "string" => node?.GetValueKind() == JsonValueKind.String,
        var other => throw new NotSupportedException(other),
    };

    private static bool Values(JsonObject rule, JsonNode? node)
    {
        var text = node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
        var number = node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<int>() : (int?)null;
        return (rule["enum"] is not JsonArray values || values.Any(value => JsonNode.DeepEquals(value, node)))
            && (rule["pattern"] is not { } pattern || text is null || Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)))
            && (rule["minLength"] is not { } length || text is null || text.Length >= length.GetValue<int>())
            && (rule["minimum"] is not { } least || number is null || number >= least.GetValue<int>())
            && (rule["maximum"] is not { } most || number is null || number <= most.GetValue<int>());
    }

    private bool Members(JsonObject rule, JsonObject map)
    {
        var properties = rule["properties"] as JsonObject;
        return (rule["required"] is not JsonArray required || required.All(name => map.ContainsKey(name!.GetValue<string>())))
            && (rule["minProperties"] is not { } least || map.Count >= least.GetValue<int>())
            && (rule["dependencies"] is not JsonObject dependencies || dependencies.All(item => !map.ContainsKey(item.Key) || ((JsonArray)item.Value!).All(name => map.ContainsKey(name!.GetValue<string>()))))
            && map.All(member => properties?[member.Key] is JsonObject own ? Accepts(own, member.Value) : rule["additionalProperties"] switch
            {
                JsonObject other => Accepts(other, member.Value),
                JsonValue allowed => allowed.GetValue<bool>(),
                _ => true,
            });
    }
}
