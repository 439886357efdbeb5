using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;

namespace TeamsOrchestrator.BotTests.Features.Questions;

/// <summary><c>ask C-3 …</c>: answered from the CV with citations, for whoever asked alone.</summary>
public sealed class AskTests : IAsyncLifetime
{
    private static readonly (string Name, byte[] Content) Nadia = Cvs.Text("nadia-kern.txt", """
        Nadia Kern
        nadia.kern@mail.example

        Work experience
        Jan 2018 - Present  Backend Engineer, Fabrikam
        Built event streaming with Apache Kafka and Java.
        No experience with Kubernetes.

        Education
        MSc Computer Science

        Languages
        German: native, English: C1
        """);

    private FakeModel model = null!;

    public async Task InitializeAsync() => model = await FakeModel.StartAsync();

    public async Task DisposeAsync() => await model.DisposeAsync();

    [Fact]
    public async Task Rules_quote_the_cv_in_the_form_of_teams_and_whoever_may_not_ask_learns_nothing()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Nadia, Cvs.Ben);
        var nadia = await CodeAsync(app, "Nadia Kern");

        // Act and assert: by code and by name, claimed, denied, nowhere, and a part of the CV
        await morgan.SayAsync($"ask {nadia} does she know Kafka, and Kubernetes?");
        var answer = morgan.Find($"**Nadia Kern ({nadia})**: “does she know Kafka, and Kubernetes?”", "The CV speaks of ", "“Built event streaming with Apache Kafka and Java.” [1]");
        answer.Words.ShouldContain("that it is missing: “No experience with Kubernetes.” [2]");
        answer.Words.ShouldContain("Answered from the CV alone by local-answerer/");
        var entities = answer.Activity.GetProperty("entities").EnumerateArray().ToList();
        var root = entities.Where(entity => entity.TryGetProperty("citation", out _)).ShouldHaveSingleItem();
        root.GetProperty("additionalType")[0].GetString().ShouldBe("AIGeneratedContent");
        root.GetProperty("citation").EnumerateArray().Select(Cited).ShouldBe([(1, "Built event streaming with Apache Kafka and Java."), (2, "No experience with Kubernetes.")]);
        answer.Activity.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString().ShouldBe("default");
        answer.Activity.GetProperty("summary").GetString()!.ShouldNotContain("Kern");
        morgan.Locale = "de-DE";
        await morgan.SayAsync("frage Nadia Kern: welche Sprachen spricht sie?");
        morgan.Find("Zu Sprachen sagt der Lebenslauf: „German: native, English: C1“ [1]");
        morgan.Locale = "en-GB";
        await morgan.SayAsync($"ask about {nadia} does she use Databricks");
        morgan.Find("The CV does not name “Databricks”. That does not say that the person lacks it.");

        // Act and assert: what is not answered
        (string Said, string Answer)[] refusals =
        [
            ("ask", "About whom, and what do you want to know?"),
            ($"ask {nadia}", $"What do you want to know about {nadia}?"),
            ($"ask {nadia} how old is she", "I look for nothing that must not count"),
            ($"ask {nadia} Is Nadia married?", "I look for nothing that must not count"),
            ($"frage {nadia} hat die Kandidatin Kinder", "I look for nothing that must not count"),
            ($"ask {nadia} {new string('x', 501)}", "at most 500 characters"),
            ("ask C-99 does she know Kafka?", "There is no candidate “C-99” that you can see."),
        ];
        foreach (var (said, refusal) in refusals)
        {
            await morgan.SayAsync(said);
            morgan.Messages[^1].Words.ShouldContain(refusal);
        }

        await mallory.SayAsync($"ask {nadia} does she know Kafka?");
        mallory.Messages[^1].Words.ShouldBe(morgan.Messages[^1].Words.Replace("C-99", nadia, StringComparison.Ordinal));
        (await app.LookAsync(db => db.Artifacts.CountAsync(row => row.Kind == ArtifactKind.Question))).ShouldBe(3, "what is refused is not kept");

        // Assert: on record, with its words where they can be erased; the CV's text is readable nowhere in the tables
        await harper.SayAsync("audit R-1");
        harper.Find("asked a question about the candidate", "does she know Kafka, and Kubernetes?", "answered a question about the candidate");
        (await app.LookAsync(db => db.Artifacts.Where(row => row.Kind == ArtifactKind.Answer || row.Kind == ArtifactKind.Question).Select(row => row.Content).ToListAsync()))
            .ShouldAllBe(content => !Encoding.UTF8.GetString(content).Contains("Kafka", StringComparison.Ordinal));

        // Act and assert: whoever declined AI is read by no agent, also not in answers that stand in the chat
        await riley.SayAsync("ask Ben Okafor does he know CSS?");
        riley.Find("“Built web pages with JavaScript and CSS.” [1]");
        await riley.SayAsync("no ai Ben Okafor");
        await riley.ClickAsync(riley.Find("Did Ben Okafor"), "Confirm");
        riley.Messages.ShouldAllBe(message => !message.Words.Contains("Built web pages", StringComparison.Ordinal));
        await riley.SayAsync("ask Ben Okafor does he know CSS?");
        riley.Messages[^1].Words.ShouldContain("declined AI: no agent reads the CV");

        // Act and assert: forgotten with the person
        await harper.SayAsync($"forget {nadia}");
        await harper.ClickAsync(harper.Find("Erase everything that is held on Nadia Kern"), "Erase for good");
        morgan.Everything.ShouldNotContain("Apache Kafka and Java");
        morgan.Everything.ShouldNotContain("does she know Kafka, and");
        (await app.LookAsync(db => db.Artifacts.Where(row => row.Kind == ArtifactKind.Answer || row.Kind == ArtifactKind.Question).ToListAsync()))
            .Count(row => row.Content.Length == 0).ShouldBe(7);
        (await app.LookAsync(db => db.AuditDetails.CountAsync(row => row.Text.Contains("Kafka")))).ShouldBe(0);
        await morgan.SayAsync($"ask {nadia} does she know Kafka?");
        morgan.Messages[^1].Words.ShouldContain("erased or removed");
    }

    [Fact]
    public async Task A_model_learns_no_name_and_says_nothing_without_a_quote_and_rules_answer_where_it_does_not()
    {
        // Arrange: one statement rests on words that the CV does not hold
        (string Key, string Value)[] settings = [.. model.Settings, ("Ai:InputPrice", "2"), ("Ai:OutputPrice", "10")];
        await using var app = await TestApp.StartAsync(Database.Sqlite, settings);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        model.Script("answerer", _ => Answer(
            ("The CV names streaming with Kafka.", "Built event streaming with Apache Kafka and Java."), ("The CV names ten years of Scala.", "Ten years of Scala")));
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Nadia, Cvs.Ben, Scenes.Pia);
        var nadia = await CodeAsync(app, "Nadia Kern");

        // Act
        await riley.SayAsync($"ask {nadia} does nadia know Kafka better than Ben Okafor? Write to nadia.kern@mail.example");

        // Assert
        var answer = riley.Find($"**Nadia Kern ({nadia})**", "The CV names streaming with Kafka. [1]", "1 statement without evidence is not shown.", "answerer/1 (fake-model)");
        answer.Words.ShouldNotContain("Scala");
        answer.Activity.GetProperty("entities")[0].GetProperty("citation").EnumerateArray().Select(Cited).ShouldBe([(1, "Built event streaming with Apache Kafka and Java.")]);
        var asked = model.Requests.Where(request => request.Schema == "answerer").ShouldHaveSingleItem();
        asked.Data["question"].ShouldContain("know Kafka better than");
        new[] { "Nadia", "Kern", "Okafor", "mail.example" }.ShouldAllBe(word => !asked.Text.Contains(word, StringComparison.OrdinalIgnoreCase), asked.Text);
        var call = await app.LookAsync(db => db.ModelCalls.SingleAsync(row => row.Agent.StartsWith("answerer/")));
        call.ShouldSatisfyAllConditions(row => row.CandidateId.ShouldNotBeNull(), row => row.RequisitionId.ShouldNotBeNull(), row => row.Cost.ShouldBeGreaterThan(0));

        // Act and assert: a file that talks to an AI is read by rules alone, and what must not count is asked of nobody
        await riley.SayAsync("ask Pia Lindqvist does she know SQL?");
        riley.Find("Pia Lindqvist", "No language model reads a file with hidden text", "“Ran pipelines in Python and SQL for the warehouse team.” [1]");
        await riley.SayAsync($"ask {nadia} what is her religion?");
        model.Count("answerer").ShouldBe(1);

        // Act and assert: what passes is tried once more; what does not is answered by rules, which say so
        model.Next(() => ModelReplies.Failed(503));
        await riley.SayAsync($"ask {nadia} has she used Kafka?");
        riley.Find("“has she used Kafka?”", "The CV names streaming with Kafka. [1]");
        model.Fault = request => request.Schema == "answerer" ? ModelReplies.KeyRefused() : null;
        await riley.SayAsync($"ask {nadia} where did she use Java?");
        riley.Find("“where did she use Java?”", "The language model gave no answer, so rules looked.", "“Built event streaming with Apache Kafka and Java.” [1]");
        (await app.LookAsync(db => db.StepWaits.CountAsync())).ShouldBe(0);

        // Act and assert: blind, nobody is named, also on the trail that others read
        model.Fault = _ => null;
        await riley.SayAsync("screen blind Platform Engineer for Morgan Manager", Cvs.Job, ScreeningDriver.Like(Nadia, "Dana Weber"));
        var dana = await CodeAsync(app, "Dana Weber");
        await morgan.SayAsync($"ask {dana} does Dana Weber know Kafka?");
        morgan.Find($"**{dana}**", "The CV names streaming with Kafka. [1]", $"answerer/1");
        model.Requests.Last(request => request.Schema == "answerer").Text.ShouldNotContain("Weber");
        (await app.LookAsync(db => db.AuditDetails.CountAsync(row => row.Text.Contains("Dana Weber know")))).ShouldBe(0);
    }

    private static (int Position, string Words) Cited(JsonElement citation) =>
        (citation.GetProperty("position").GetInt32(), citation.GetProperty("appearance").GetProperty("abstract").GetString()!);

    private static string Answer(params (string Text, string Quote)[] statements) =>
        JsonSerializer.Serialize(new { language = "en", statements = statements.Select(said => new { quotes = new[] { said.Quote }, text = said.Text }) });

    private static async Task<string> CodeAsync(TestApp app, string name) => "C-" + await app.LookAsync(db => db.Candidates.Where(row => row.Name == name).Select(row => row.Number).SingleAsync());
}
