using System.Globalization;
using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Workflows;
using YamlDotNet.RepresentationModel;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>The schema that editors use says of a file what a start says of it, as far as a schema can.</summary>
public sealed class WorkflowSchemaTests
{
    private static readonly string Folder = Path.Combine(Source(), "src", "TeamsOrchestrator.Bot", "Workflows");

    [Theory]
    [InlineData("candidate.yaml")]
    [InlineData("requisition.yaml")]
    public void The_files_that_come_with_the_product_conform(string name) => Schema().Accepts(Read(File.ReadAllText(Path.Combine(Folder, name)))).ShouldBeTrue();

    [Theory]
    [InlineData("version: 3", "version: 3", true)]
    [InlineData("version: 3", "version: 0", false)]
    [InlineData("version: 3", "version: three", false)]
    [InlineData("name: requisition", "nom: requisition", false)]
    [InlineData("agent: criteria", "agent: oracle", false)]
    [InlineData("    failed: approve", "    fails: approve", false)]
    [InlineData("    by: hiring-manager\n", "", false)]
    [InlineData("by: hiring-manager", "by: the-boss", false)]
    [InlineData("    by: hiring-manager", "    by: [hr, ana@contoso.example]\n    policy: 2\n    independent: true\n    secondPerson: false\n    revisions: 5", true)]
    [InlineData("    by: hiring-manager", "    by:\n      manager-of: recruiter\n    policy: sequence", true)]
    [InlineData("    by: hiring-manager", "    by: hr\n    policy: most", false)]
    [InlineData("samples 10 %", "samples 100 %", true)]
    [InlineData("samples 10 %", "samples 101 %", false)]
    [InlineData("ai acts, human samples 10 %", "human", true)]
    [InlineData("attempts: 5", "attempts: 21", false)]
    [InlineData("pause: 30s", "pause: soon", false)]
    [InlineData("when: not confidential and several-managers", "when: rich", false)]
    [InlineData("    skip: people\n", "", false)]
    [InlineData("each: candidate", "each: manager", false)]
    [InlineData("    until: requisition-closed\n", "", false)]
    [InlineData("    until: requisition-closed", "    until: doomsday", false)]
    public void Schema_and_reader_agree(string right, string wrong, bool good)
    {
        Whole.ShouldContain(right);
        var text = Whole.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);

        Schema().Accepts(Read(text)).ShouldBe(good);
        if (good)
        {
            WorkflowReader.Read("requisition.yaml", text).Version.ShouldBe(3);
        }
        else
        {
            Should.Throw<WorkflowFileException>(() => WorkflowReader.Read("requisition.yaml", text)).Message.ShouldStartWith("requisition.yaml(");
        }
    }

    [Fact]
    public void The_facts_of_the_schema_are_those_of_the_reader()
    {
        var pattern = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "workflow.schema.json")))!["definitions"]!["when"]!["pattern"]!.GetValue<string>();

        WorkflowFacts.Names.ShouldAllBe(fact => pattern.Contains(fact, StringComparison.Ordinal));
        pattern.Count(character => character == '|').ShouldBe(2 * (WorkflowFacts.Names.Count - 1));
    }

    internal const string Whole = """
        name: requisition
        version: 3
        start: draft
        steps:
          draft:
            agent: criteria
            autonomy: ai acts, human samples 10 %
            retry:
              attempts: 5
              pause: 30s
            next: approve
            failed: approve
          approve:
            review: criteria
            by: hiring-manager
            when: not confidential and several-managers
            skip: people
            approve: people
            edit: people
            reject: again
            revise: draft
          again:
            review: rework
            by: recruiter
            approve: approve
            edit: approve
            reject: gone
            revise: draft
          people:
            each: candidate
            until: requisition-closed
            next: closed
          closed:
            end: closed
          gone:
            end: cancelled
        """;

    private static SchemaCheck Schema() => new((JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "workflow.schema.json")))!);

    private static JsonNode? Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Of(stream.Documents[0].RootNode);
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Of(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
        YamlScalarNode { Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Value: { } value } => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(value),
        _ => throw new NotSupportedException(node.ToString()),
    };

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TeamsOrchestrator.sln")) && !File.Exists(Path.Combine(folder.FullName, "TeamsOrchestrator.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
