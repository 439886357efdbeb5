using System.Diagnostics;
using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.Gallery;

/// <summary>What the official schema of version 1.5 says of our cards, after removing exactly what Teams adds to it.</summary>
public sealed class CardSchemaTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [SchemaFact]
    public async Task Every_card_is_valid() => (await FaultsAsync(EveryCard.All)).ShouldBeEmpty();

    [SchemaFact]
    public async Task A_wrong_card_is_found()
    {
        // Arrange
        var card = JsonNode.Parse("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "Hello", "colour": "good" } ] }""")!.AsObject();

        // Act
        var faults = await FaultsAsync([("wrong", card)]);

        // Assert
        faults.ShouldStartWith("wrong: ");
    }

    private static async Task<string> FaultsAsync(IReadOnlyList<(string Name, JsonObject Card)> cards)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "cards.json");
        await File.WriteAllTextAsync(file, new JsonArray([.. cards.Select(item => new JsonObject { ["name"] = item.Name, ["card"] = item.Card.DeepClone() })]).ToJsonString());
        var script = Path.Combine(Repository.Root, "tests", "TeamsOrchestrator.BrowserTests", "Gallery", "validate.mjs");
        var web = Path.Combine(Repository.Root, "src", "TeamsOrchestrator.Web", "package.json");
        using var node = Process.Start(new ProcessStartInfo("node", [script, web, SchemaFactAttribute.Schema, file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var limit = new CancellationTokenSource(Patience);
        var faults = await node.StandardOutput.ReadToEndAsync(limit.Token);
        await node.WaitForExitAsync(limit.Token);
        node.ExitCode.ShouldBe(0);

        return faults;
    }
}
