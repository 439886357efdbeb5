using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>In Teams, a form that is too long for a card opens as a dialog.</summary>
public sealed class DialogTests
{
    private static readonly string[] Skills = ["Python", "SQL", "Databricks", "Kubernetes", "Terraform", "Kafka", "Airflow", "Docker", "Git", "Java", "Scala", "Spark"];

    private static readonly (string Name, byte[] Content) Job = Cvs.Text("job-description.md", $"""
        # Platform Engineer

        ## Requirements

        {string.Join('\n', Skills.Select(skill => $"- You must have experience with {skill}"))}
        """);

    [Fact]
    public async Task Long_criteria_are_edited_in_one_dialog_that_says_what_is_wrong_and_saves_once()
    {
        // Arrange
        await using var app = await TestApp.StartSignedAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Platform Engineer for Morgan Manager", Job, Cvs.Ana);
        var edit = Submit(morgan.Find("Approve = screening starts").Card!.Value, "Edit");
        edit.GetProperty("msteams").GetProperty("type").GetString().ShouldBe("task/fetch");

        // Act
        var form = await OpenAsync(morgan, "task/fetch", edit);
        var refused = await OpenAsync(morgan, "task/submit", Submit(form, "Save and approve"), ("t0", "A young man with Python"));
        using var saved = await InvokeAsync(morgan, "task/submit", Submit(refused, "Save and approve"), ("t0", "Python or Scala"), ("c1", "Drop"));
        using var again = await InvokeAsync(morgan, "task/submit", Submit(refused, "Save and approve"), ("t0", "Python or Scala"), ("c1", "Drop"));
        await app.SettleAsync();

        // Assert
        Skills.ShouldAllBe(skill => form.GetRawText().Contains(skill, StringComparison.Ordinal));
        CardWords.Of(refused).ShouldContain("must not");
        (await saved.Content.ReadAsStringAsync()).ShouldBeEmpty("an empty answer closes the dialog");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.LookAsync(db => db.Votes.Select(row => row.Decision).ToListAsync())).ShouldBe([DecisionKind.Edit]);
        morgan.Find("Morgan Manager changed the criteria and approved them");
    }

    [Fact]
    public async Task A_dialog_that_is_none_of_ours_or_not_for_this_person_says_so()
    {
        await using var app = await TestApp.StartSignedAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Platform Engineer for Morgan Manager", Job, Cvs.Ana);
        var edit = Submit(morgan.Find("Approve = screening starts").Card!.Value, "Edit");

        using var copied = await InvokeAsync(mallory, "task/fetch", edit);
        using var nothing = await mallory.InvokeAsync("task/fetch", []);
        using var other = await mallory.InvokeAsync("task/submit", new JsonObject { ["data"] = new JsonObject { ["verb"] = "stack.move" } });

        foreach (var response in new[] { copied, nothing, other })
        {
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var task = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("task");
            task.GetProperty("type").GetString().ShouldBe("message");
            task.GetProperty("value").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task Clients_of_local_mode_page_in_the_card_instead()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Platform Engineer for Morgan Manager", Job, Cvs.Ana);

        var form = await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Edit");

        form.Words.ShouldContain("Page 1 of 2");
    }

    private static JsonElement Submit(JsonElement card, string title) => CardWords.Actions(card)
        .First(action => action.GetProperty("type").GetString() == "Action.Submit" && action.GetProperty("title").GetString() == title).GetProperty("data");

    private static Task<HttpResponseMessage> InvokeAsync(Persona who, string name, JsonElement data, params (string Id, string Value)[] inputs)
    {
        var merged = JsonSerializer.Deserialize<JsonObject>(data)!;
        foreach (var (id, value) in inputs)
        {
            merged[id] = value;
        }

        return who.InvokeAsync(name, new JsonObject { ["data"] = merged, ["context"] = new JsonObject { ["theme"] = "default" } });
    }

    private static async Task<JsonElement> OpenAsync(Persona who, string name, JsonElement data, params (string Id, string Value)[] inputs)
    {
        using var response = await InvokeAsync(who, name, data, inputs);
        var task = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("task");
        task.GetProperty("type").GetString().ShouldBe("continue");
        task.GetProperty("value").GetProperty("title").GetString().ShouldBe("Edit the criteria");
        return task.GetProperty("value").GetProperty("card").GetProperty("content");
    }
}
