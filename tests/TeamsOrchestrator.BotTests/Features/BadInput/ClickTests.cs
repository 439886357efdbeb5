using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>The data of a click prove nothing: whatever they are, the answer is friendly and nothing is changed that the person may not change.</summary>
public sealed class ClickTests
{
    private static readonly string[] Names =
    [
        "requisitionId", "fileId", "batchId", "reviewId", "candidateId", "stackId", "round", "revision", "page", "problems", "decision", "artifactId", "kind", "say", "how", "closedAt", "index",
        "criterionId", "group", "list", "view", "move", "step", "subjectId", "parameters", "from", "personId", "reviews", "rows", "version", "key", "name",
    ];

    [Fact]
    public async Task Malformed_data_for_every_verb_are_answered_kindly_and_change_nothing()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        var verbs = app.Services.GetServices<CardActionRegistration>().Select(registration => registration.Verb).ToList();
        var before = await StateAsync(app);

        // Act and assert
        verbs.Count.ShouldBeGreaterThan(30);
        foreach (var person in new[] { riley, morgan, mallory })
        {
            foreach (var verb in verbs)
            {
                foreach (var (name, data) in Malformed())
                {
                    await ShouldBeKindAsync(app, person, verb, data, name);
                }
            }
        }

        await app.SettleAsync();
        (await StateAsync(app)).ShouldBe(before);
    }

    [Fact]
    public async Task A_button_copied_by_somebody_who_was_not_asked_changes_nothing_and_shows_nothing()
    {
        // Arrange: every button of everybody's cards, before and after decisions
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen confidential Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        var buttons = Buttons(riley, morgan).ToList();
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        var started = await morgan.ClickAsync(morgan.Find("2 screened:"), "Start");
        await riley.SayAsync("candidates R-1");
        await riley.SayAsync("withdraw C-1");
        await riley.SayAsync("cancel R-1");
        await morgan.SayAsync("why C-1");
        await morgan.SayAsync("pending");
        buttons.AddRange([.. Buttons(riley, morgan), .. CardWords.Actions(started.Card!.Value).Where(IsExecute)]);
        var before = await StateAsync(app);

        // Act and assert: an outsider, and HR, for whom a confidential requisition does not exist
        buttons.Select(button => button.GetProperty("verb").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(12);
        foreach (var person in new[] { mallory, harper })
        {
            foreach (var button in buttons.Where(button => !button.GetProperty("verb").ValueEquals("chat.say")))
            {
                var answer = await person.InvokeAsync(button, messageId: null, ("reason", "Because."), ("manager", person.Card.ObjectId), ("how", "Filled"));

                answer.Words.ShouldNotBeNullOrWhiteSpace();
                foreach (var secret in new[] { "Soler", "Okafor", "Senior Data Engineer", "job-description", "Morgan", "Riley" })
                {
                    answer.Words.ShouldNotContain(secret, Case.Sensitive, $"{person.Card.Name} was shown it for {button.GetRawText()}");
                }
            }
        }

        await app.SettleAsync();
        (await StateAsync(app)).ShouldBe(before);
        mallory.Everything.ShouldNotContain("Soler");
        mallory.Everything.ShouldNotContain("R-1");
    }

    [Fact]
    public async Task A_second_click_and_a_click_on_an_old_card_change_nothing_and_show_how_things_stand()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        var progress = riley.Find("R-1 · Senior Data Engineer");
        var criteria = morgan.Find("R-1", "criteria", "Approve");
        await morgan.ClickAsync(criteria, "Approve");
        var stack = morgan.Find("2 screened:");
        await morgan.ClickAsync(stack, "Start");

        // Act
        var again = await morgan.ClickAsync(criteria, "Approve");
        var old = await morgan.ClickAsync(criteria, "Reject", ("reason", "Too late."));
        var stopped = await riley.ClickAsync(progress, "Stop");
        var stoppedAgain = await riley.ClickAsync(progress, "Stop");
        await riley.ClickAsync(stopped, "Resume");
        var resumedAgain = await riley.ClickAsync(stopped, "Resume");

        // Assert
        again.Words.ShouldContain("Morgan Manager");
        again.Words.ShouldNotContain("Reject");
        old.Words.ShouldNotContain("Too late.");
        stopped.Words.ShouldContain("Stopped. Nothing new starts until somebody resumes.");
        stoppedAgain.Words.ShouldBe(stopped.Words);
        resumedAgain.Words.ShouldContain("Waiting for Morgan Manager to decide: 0 of 2 done.");
        (await app.LookAsync(db => db.Votes.CountAsync())).ShouldBe(1);
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "requisition.stopped" || row.Code == "requisition.resumed"))).ShouldBe(2);
    }

    [Fact]
    public async Task Ids_of_another_tenant_are_like_ids_that_do_not_exist()
    {
        // Arrange: the same people, as another organisation's
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        var started = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");
        var before = await StateAsync(app);

        // Act and assert
        foreach (var (person, button) in new[] { riley, morgan }.SelectMany(person => Buttons(person).Concat(CardWords.Actions(started.Card!.Value).Where(IsExecute)).Select(button => (person, button)))
            .Where(item => !item.button.GetProperty("verb").ValueEquals("chat.say")).ToList())
        {
            var activity = person.Invocation(button, messageId: null, ("reason", "Because."));
            activity["conversation"]!["tenantId"] = "another-tenant";
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "another-tenant" } };
            using var response = await app.PostAsync(activity);
            var body = await response.Content.ReadAsStringAsync();

            ((int)response.StatusCode).ShouldBe(200, body);
            body.ShouldNotContain("Soler", Case.Sensitive, button.GetRawText());
            body.ShouldNotContain("Senior Data Engineer", Case.Sensitive, button.GetRawText());
        }

        await app.SettleAsync();
        (await StateAsync(app)).ShouldBe(before);
    }

    private static async Task ShouldBeKindAsync(TestApp app, Persona person, string verb, JsonNode? data, string name)
    {
        var activity = person.Invocation(JsonSerializer.SerializeToElement(new { verb }), messageId: null);
        activity["value"]!["action"]!["data"] = data;
        using var response = await app.PostAsync(activity);
        var body = await response.Content.ReadAsStringAsync();

        ((int)response.StatusCode).ShouldBe(200, $"{verb} with {name} by {person.Card.Name}: {body}");
        var answer = ClickAnswer.Read(JsonSerializer.Deserialize<JsonElement>(body), messageId: null);
        answer.Words.ShouldNotBeNullOrWhiteSpace($"{verb} with {name}");
        answer.Words.ShouldNotContain("Exception");
        answer.Words.ShouldNotContain("Something went wrong", Case.Sensitive, $"{verb} with {name} by {person.Card.Name}");
    }

    private static IEnumerable<(string Name, JsonNode? Data)> Malformed()
    {
        yield return ("no data", null);
        yield return ("a string", JsonValue.Create("data"));
        yield return ("a number", JsonValue.Create(1));
        yield return ("a list", new JsonArray(1, 2));
        yield return ("an empty object", new JsonObject());
        yield return ("texts for everything", All(name => JsonValue.Create("x" + name)));
        yield return ("numbers for everything", All(_ => JsonValue.Create(long.MaxValue)));
        yield return ("nothing for everything", All(_ => null));
        yield return ("objects for everything", All(_ => new JsonObject { ["a"] = new JsonArray() }));
        yield return ("foreign ids", All(_ => JsonValue.Create(Guid.CreateVersion7().ToString())));
        yield return ("ids without meaning", All(name => name.EndsWith("Id", StringComparison.Ordinal) ? JsonValue.Create(Guid.Empty.ToString()) : JsonValue.Create(-1)));
        yield return ("what is huge and odd", new JsonObject { ["requisitionId"] = Guid.CreateVersion7().ToString(), ["say"] = "\0" + new string('x', 100_000), ["parameters"] = new string('9', 50_000), ["reason"] = "\0\ud83d" });
    }

    private static JsonObject All(Func<string, JsonNode?> value) => new(Names.Select(name => KeyValuePair.Create(name, value(name))));

    private static IEnumerable<JsonElement> Buttons(params Persona[] people) => people.SelectMany(person => person.Messages)
        .Where(message => message.Card is not null).SelectMany(message => CardWords.Actions(message.Card!.Value)).Where(IsExecute);

    private static bool IsExecute(JsonElement action) => action.GetProperty("type").ValueEquals("Action.Execute");

    /// <summary>Everything that a click could change, as one text.</summary>
    private static Task<string> StateAsync(TestApp app) => app.LookAsync(async db => JsonSerializer.Serialize(new
    {
        Requisitions = await db.Requisitions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        Managers = await db.Managers.AsNoTracking().OrderBy(row => row.PersonId).ToListAsync(),
        Files = await db.Files.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        Candidates = await db.Candidates.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        Reviews = await db.Reviews.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        Assignments = await db.Assignments.AsNoTracking().OrderBy(row => row.ReviewId).ThenBy(row => row.PersonId).ToListAsync(),
        Instances = await db.Instances.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        People = await db.People.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        Votes = await db.Votes.CountAsync(),
        Artifacts = await db.Artifacts.CountAsync(),
        AuditEvents = await db.AuditEvents.CountAsync(),
    }));
}
