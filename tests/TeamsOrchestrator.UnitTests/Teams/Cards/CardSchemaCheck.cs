using System.Text.Json;

namespace TeamsOrchestrator.UnitTests.Teams.Cards;

/// <summary>Compares a card with the official schema, as far as is possible without a schema library: known types, known and required properties, known words.</summary>
internal sealed class CardSchemaCheck(JsonElement definitions)
{
    private static readonly string[] TeamsAdditions = ["msteams", "choices.data"];

    public List<string> Faults { get; } = [];

    public HashSet<string> Types { get; } = [];

    public void Visit(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object && element.TryGetProperty("type", out var type))
        {
            VisitObject(element, type.GetString()!);
        }
    }

    private void VisitObject(JsonElement element, string type)
    {
        Types.Add(type);
        if (!definitions.TryGetProperty(type, out var definition))
        {
            Faults.Add($"{type} is no type");
            return;
        }

        var known = Properties(definition).ToLookup(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject().Where(p => !TeamsAdditions.Contains(p.Name)))
        {
            if (!known.Contains(property.Name))
            {
                Faults.Add($"{type} has no {property.Name}");
            }
            else if (property.Value.ValueKind is JsonValueKind.String && Words(known[property.Name].Last()) is { Count: > 0 } words && !words.Contains(property.Value.GetString()!, StringComparer.OrdinalIgnoreCase))
            {
                Faults.Add($"{type}.{property.Name} cannot be {property.Value}");
            }

            if (property.Name is not "data")
            {
                Visit(property.Value);
            }
        }

        Faults.AddRange(Required(definition).Where(r => !element.TryGetProperty(r, out _)).Select(r => $"{type} lacks {r}"));
    }

    private IEnumerable<JsonElement> WithParents(JsonElement definition)
    {
        yield return definition;
        if (definition.TryGetProperty("allOf", out var parents))
        {
            foreach (var parent in parents.EnumerateArray().SelectMany(p => WithParents(Resolve(p))))
            {
                yield return parent;
            }
        }

        // TextRun may also be a bare string: its object form is one of two.
        if (definition.TryGetProperty("anyOf", out var either) && !definition.TryGetProperty("properties", out _))
        {
            foreach (var form in either.EnumerateArray().Select(Resolve).Where(f => f.TryGetProperty("properties", out _)))
            {
                yield return form;
            }
        }
    }

    // A derived type repeats its parents' properties as empty ones, so the parents come last.
    private IEnumerable<JsonProperty> Properties(JsonElement definition) =>
        WithParents(definition).Where(d => d.TryGetProperty("properties", out _)).SelectMany(d => d.GetProperty("properties").EnumerateObject());

    private IEnumerable<string> Required(JsonElement definition) =>
        WithParents(definition).Where(d => d.TryGetProperty("required", out _)).SelectMany(d => d.GetProperty("required").EnumerateArray()).Select(r => r.GetString()!);

    private List<string> Words(JsonElement property)
    {
        property = Resolve(property);
        var words = property.TryGetProperty("enum", out var all) ? all.EnumerateArray().Where(w => w.ValueKind is JsonValueKind.String).Select(w => w.GetString()!).ToList() : [];
        if (property.TryGetProperty("anyOf", out var either))
        {
            var forms = either.EnumerateArray().Select(Resolve).ToList();
            if (forms.Exists(f => f.TryGetProperty("type", out var type) && type.ValueEquals("string") && !f.TryGetProperty("enum", out _)))
            {
                return []; // any string will do
            }

            words.AddRange(forms.SelectMany(Words));
        }

        return words;
    }

    private JsonElement Resolve(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty("$ref", out var reference) ? definitions.GetProperty(reference.GetString()!["#/definitions/".Length..]) : element;
}
