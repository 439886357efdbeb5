using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>A click that the channel delivers several times.</summary>
public sealed class RedeliveredClickTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task It_has_one_effect_and_the_same_answer_also_after_a_restart(Database database)
    {
        // Arrange: Back goes back by one face of the stack, each time it is clicked
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben, Scenes.Pia);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        var stack = morgan.Find("3 screened:");
        var person = await morgan.ClickAsync(stack, "Start");
        var next = await morgan.ClickAsync(person, "Skip");
        next.Words.ShouldContain("Ana Soler (C-");
        var click = morgan.Invocation(Persona.Button(next.Card!.Value, "Back"), stack.Id);

        // Act
        var answers = new List<string>();
        answers.AddRange(await Task.WhenAll(ClickAsync(app, click), ClickAsync(app, click)));
        await app.SettleAsync();
        answers.Add(await ClickAsync(app, click));
        await app.RestartAsync();
        answers.Add(await ClickAsync(app, click));
        await app.SettleAsync();

        // Assert
        answers.Select(WithoutPort).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        answers[0].ShouldContain("Pia Lindqvist");
        morgan.Messages.Single(message => message.Id == stack.Id).Words.ShouldContain("Pia Lindqvist");
    }

    [Fact]
    public async Task Two_clicks_that_a_client_gives_one_id_are_two()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben, Scenes.Pia);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        var stack = morgan.Find("3 screened:");
        var person = await morgan.ClickAsync(stack, "Start");

        var first = morgan.Invocation(Persona.Button(person.Card!.Value, "Skip"), stack.Id);
        var second = JsonSerializer.Deserialize<JsonElement>(await ClickAsync(app, first)).GetProperty("value");
        var next = morgan.Invocation(Persona.Button(second, "Skip"), stack.Id);
        next["id"] = first["id"]!.DeepClone();

        var answer = await ClickAsync(app, next);

        second.GetRawText().ShouldContain("Ana Soler (C-");
        answer.ShouldNotContain("Ana Soler (C-");
    }

    // A restart listens on another port, which the link to the instructions names.
    private static string WithoutPort(string json) => System.Text.RegularExpressions.Regex.Replace(json, @"localhost:\d+", "localhost", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task<string> ClickAsync(TestApp app, JsonObject click)
    {
        using var response = await app.PostAsync((JsonObject)click.DeepClone());
        return await response.Content.ReadAsStringAsync();
    }
}
