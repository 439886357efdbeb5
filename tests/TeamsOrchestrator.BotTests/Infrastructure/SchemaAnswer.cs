using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Makes a valid answer of the schema that a question asks for, with what stands in its data: a criterion is met where a line of a document has one of its words.</summary>
internal static partial class SchemaAnswer
{
    private const int ShortestWord = 3;
    private const int LongestQuote = 160;

    private static readonly string[] Demands = ["required", "must have:"];
    private static readonly string[] Framing = ["Interviewer ", "Question on ", "Score: ", "On no question:"];
    private static readonly string[] Documents = ["cv", "notes", "job", "feedback", "findings"];

    public static string To(ModelRequest request) =>
        request.Format is { } format ? Make(format.GetProperty("schema"), "answer", new Scene(request.Data))!.ToJsonString() : "Yes.";

    private static JsonNode? Make(JsonElement schema, string name, Scene scene)
    {
        if (schema.TryGetProperty("enum", out var choices))
        {
            return JsonNode.Parse((scene.Verdict(choices) ?? choices[0]).GetRawText());
        }

        return TypeOf(schema) switch
        {
            "object" => new JsonObject(schema.GetProperty("properties").EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Make(property.Value, property.Name, scene)))),
            "array" => new JsonArray([.. scene.Each(schema.GetProperty("items"), name).Select(item => Make(schema.GetProperty("items"), name, item))]),
            "string" => name == "quote" && scene.Quote is null && schema.GetProperty("type").ValueKind == JsonValueKind.Array ? null : scene.Text(name),
            "boolean" => false,
            _ => schema.TryGetProperty("minimum", out var least) ? least.GetInt32() : 1,
        };
    }

    private static string TypeOf(JsonElement schema) =>
        schema.GetProperty("type") is var type && type.ValueKind == JsonValueKind.Array ? type[0].GetString()! : type.GetString()!;

    /// <summary>What the answer is about at the place that is being filled.</summary>
    private sealed record Scene(IReadOnlyDictionary<string, string> Data, string? Criterion = null, string? Quote = null)
    {
        private string? Document => Documents.Where(Data.ContainsKey).Select(name => Data[name]).FirstOrDefault();

        public IEnumerable<Scene> Each(JsonElement item, string name)
        {
            if (name is "quotes")
            {
                return Quote is null ? [] : [this];
            }

            if (item.TryGetProperty("properties", out var asked) && asked.TryGetProperty("source", out _) && Data.TryGetValue("job", out var job))
            {
                return job.Split('\n').Select(line => line.Trim().TrimStart('-', '*', '•', ' ')).Where(line => Demands.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(line => this with { Quote = line });
            }

            return item.TryGetProperty("properties", out var properties) && properties.TryGetProperty("criterion", out _) && Data.TryGetValue("criteria", out var criteria)
                ? CriterionPattern().Matches(criteria).Select(match => this with { Criterion = match.Groups["id"].Value, Quote = LineWith(match.Groups["text"].Value) })
                : [this];
        }

        public JsonElement? Verdict(JsonElement choices) =>
            choices.EnumerateArray().Where(choice => choice.ValueKind == JsonValueKind.String && (choice.ValueEquals(Criterion is not null && Quote is null ? "not-found" : "met") || (choice.ValueEquals("notes") && Data.ContainsKey("notes")))).Select(choice => (JsonElement?)choice).FirstOrDefault();

        public string? Text(string name) => name switch
        {
            "criterion" => Criterion,
            "quote" or "quotes" or "source" => Quote ?? FirstLine(),
            "text" when Quote is not null => Quote,
            "language" => "en",
            "note" => null,
            "thanks" => "Thank you for your application and the time you took.",
            "decision" when Data.TryGetValue("kind", out var kind) => kind switch
            {
                "rejection" => "We have decided not to take your application further.",
                "invitation" => "We are glad to tell you that your application goes on to the next step.",
                _ => "Your application goes on to the next step. Please send us your CV once more.",
            },
            "wish" => "We wish you all the best.",
            _ => "What was found is named with the words of the file.",
        };

        private string? LineWith(string text)
        {
            var words = WordPattern().Matches(text).Select(match => match.Value).Where(word => word.Length >= ShortestWord || string.Equals(word, word.ToUpperInvariant(), StringComparison.Ordinal)).ToList();
            return Lines().FirstOrDefault(line => words.Exists(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }

        private string FirstLine() => Lines().FirstOrDefault() ?? "nothing";

        // A covered passage is not to be quoted.
        private IEnumerable<string> Lines() => (Document ?? string.Empty).Split('\n').Select(line => line.Trim()).Where(line => line.Length is > 2 and <= LongestQuote && !line.Contains('█') && !Array.Exists(Framing, line.StartsWith));
    }

    [GeneratedRegex(@"^\[(?<id>[^\]]+)\][^:\n]*: (?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 2000)]
    private static partial Regex CriterionPattern();

    [GeneratedRegex(@"[\p{L}\p{N}+#]+", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WordPattern();
}
