using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

/// <summary>What Teams offers people to say is what the bot understands.</summary>
public sealed class ManifestCommandsTests
{
    private static readonly string[] Arguments = ["R-1", "C-3", "to <", "on 0", "<person>", "<title>", "<name>"];

    [Fact]
    public async Task Every_command_and_prompt_starter_is_understood_and_every_command_of_the_bot_is_offered()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var table = app.Services.GetRequiredService<CommandTable>();
        var lists = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PackageFolder.Original, "manifest.json")))!["bots"]![0]!["commandLists"]!.AsArray();

        // Act
        var offered = lists.SelectMany(list => list!["commands"]!.AsArray().Select(command => (
            Scopes: list["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).ToList(),
            Text: command!["type"]?.GetValue<string>() is "prompt" ? command["prompt"]!.GetValue<string>() : command["title"]!.GetValue<string>()))).ToList();

        // Assert
        var understood = offered.Select(item => (item.Scopes, item.Text, Command: table.TryFind(item.Text, out var command, out var rest) && rest.Length == 0 ? command : null)).ToList();
        understood.Where(item => item.Command is null).Select(item => item.Text).ShouldBeEmpty();
        var personal = understood.Where(item => item.Scopes.Contains("personal")).Select(item => item.Command!.Name).ToHashSet(StringComparer.Ordinal);
        table.Commands.Select(command => command.Name).Where(name => !personal.Contains(name) && !MentionedWithAnother(lists, name)).ShouldBeEmpty("manifest.json does not offer what the bot can do.");
        offered.SelectMany(item => item.Scopes.Select(scope => (scope, item.Text))).Where(item => item.Text is "pending" && item.scope is not "personal")
            .ShouldBeEmpty("What waits for somebody is nobody else's business.");
    }

    // Where twelve places are not enough, one command names its neighbours as they are said: "or cancel R-1".
    private static bool MentionedWithAnother(JsonArray lists, string name) =>
        lists[0]!["commands"]!.AsArray().Any(command => Arguments.Any(argument => command!["description"]!.GetValue<string>().Contains($"{name} {argument}", StringComparison.Ordinal)));
}
