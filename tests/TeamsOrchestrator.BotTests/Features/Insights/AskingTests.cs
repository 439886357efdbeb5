using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Insights;

public sealed class AskingTests
{
    [Fact]
    public async Task The_answers_show_the_same_truth_to_whoever_is_involved()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", null));

        foreach (var person in new[] { riley, morgan, harper })
        {
            await person.SayAsync("status R-1");
            person.Find("2 candidates", "proposed: goes on", "Harper HR: Outcomes to make final: 1");
            await person.SayAsync("candidates R-1 proposed");
            person.Find("Candidates of R-1", "Ana Soler", "waits for Harper HR");
            await person.SayAsync("why Soler");
            person.Find("Ana Soler (C-1)", "Morgan Manager", "decided: goes on");
        }
    }

    [Fact]
    public async Task A_CV_in_another_language_is_summarised_in_the_one_of_the_criteria()
    {
        await using var app = await TestApp.StartAsync();
        var german = Cvs.Text("lena-vogt.txt", """
            Lena Vogt
            lena.vogt@mail.example

            Berufserfahrung
            Januar 2017 - heute  Dateningenieurin, Fabrikam
            Aufbau und Betrieb von Datenplattformen mit Python und SQL für die Berichte der Leitung.

            Ausbildung
            Studium der Informatik, Abschluss mit Auszeichnung

            Kenntnisse
            Python, SQL, Databricks
            """);
        var (_, morgan, _) = await Scenes.ScreenAsync(app, german);

        await morgan.SayAsync("why C-1");

        morgan.Messages[^1].Words.ShouldMatch("[0-9] of [0-9] criteria (is|are) met");
        morgan.Messages[^1].Words.ShouldNotContain("Kriterien");
    }

    [Fact]
    public async Task Who_is_not_involved_learns_nothing()
    {
        await using var app = await TestApp.StartAsync();
        await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Drivers.Persona.Mallory);
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance));

        await mallory.SayAsync("status R-1");
        await mallory.SayAsync("why C-1");
        await mallory.SayAsync("status");

        mallory.Find("There is no R-1 that you can see.");
        mallory.Find("There is no candidate “C-1” that you can see.");
        mallory.Find("You are not part of any open requisition.");
        foreach (var command in new[] { "candidates R-1", "criteria R-1", "candidate Soler", "close R-1", "withdraw C-1" })
        {
            await mallory.SayAsync(command);
            var existing = mallory.Messages[^1].Words;
            await mallory.SayAsync(command.Replace("R-1", "R-77", StringComparison.Ordinal).Replace("C-1", "C-77", StringComparison.Ordinal).Replace("Soler", "Nobody", StringComparison.Ordinal));
            mallory.Messages[^1].Words.Replace("R-77", "R-1", StringComparison.Ordinal).Replace("C-77", "C-1", StringComparison.Ordinal).Replace("Nobody", "Soler", StringComparison.Ordinal)
                .ShouldBe(existing, "What one may not see reads like what does not exist.");
        }

        mallory.Everything.ShouldNotContain("Ana Soler");
    }

    [Fact]
    public async Task Open_brings_the_review_down_and_the_older_copy_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance));
        await harper.SayAsync("pending");

        await harper.ClickAsync(harper.Find("1 decision waits for you"), "Open");

        harper.Messages[^1].Words.ShouldContain("Final review");
        harper.Messages.Count(message => message.Words.Contains("Moved below.", StringComparison.Ordinal)).ShouldBe(1);
        var answer = await harper.ClickAsync(harper.Messages[^1], "Approve");
        answer.Words.ShouldContain("is final");
        harper.Messages.Count(message => message.Words.Contains("Moved below.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_is_listed_oldest_first_with_its_day_and_what_is_late_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));
        await DecidedRequisition.AddAsync(app, ("Ben Okafor", null), ("Cy Adler", null));
        await app.LookAsync(async db =>
        {
            var number = 0;
            foreach (var review in await db.Reviews.Join(db.Candidates, review => review.CandidateId, candidate => candidate.Id, (review, candidate) => new { review, candidate.Number })
                .OrderBy(row => row.Number).Select(row => row.review).ToListAsync())
            {
                review.GiveTime(review.OpenedAt, app.Clock.GetUtcNow().AddDays(number++ == 0 ? 3 : -1).ToUnixTimeMilliseconds());
            }

            return await db.SaveChangesAsync();
        });

        await morgan.SayAsync("pending");
        await riley.SayAsync("status R-2");

        var words = morgan.Find("3 decisions wait for you").Words;
        words.ShouldContain("due on Thursday 26 November");
        words.ShouldContain("overdue since Sunday 22 November");
        words.IndexOf("R-1", StringComparison.Ordinal).ShouldBeLessThan(words.IndexOf("R-2", StringComparison.Ordinal));
        riley.Find("Morgan Manager: Candidates to decide: 2").Words.ShouldContain("overdue since Sunday 22 November");
    }

    [Fact]
    public async Task A_name_that_several_have_asks_who_is_meant_and_a_whole_name_finds_its_own()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Li", null), ("Ana Lindt", null), ("Özgür Şahin", null));

        await riley.SayAsync("why ana");
        await riley.ClickAsync(riley.Find("2 candidates match “ana”. Which one do you mean?"), "C-2 Ana Lindt, Senior Data Engineer");
        riley.Find("Ana Lindt (C-2)");
        await riley.SayAsync("why ANA LI");
        riley.Find("Ana Li (C-1)");
        await riley.SayAsync("candidate özgür");
        riley.Find("Özgür Şahin (C-3)");
        await riley.SayAsync("why Nobody");
        riley.Find("There is no candidate “Nobody” that you can see.");
        await riley.SayAsync("why");
        riley.Find("Whom do you mean?");
    }

    [Fact]
    public async Task In_a_shared_chat_there_are_counts_and_states_and_nothing_else()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", null));
        foreach (var command in new[] { "status", "status R-1", "candidates R-1", "why C-1", "criteria R-1", "pending" })
        {
            var message = riley.Message($"<at>TeamsOrchestrator</at> {command}");
            message["conversation"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "19:group", ["conversationType"] = "groupChat", ["tenantId"] = Drivers.Persona.Tenant };
            message["entities"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject
            {
                ["type"] = "mention", ["text"] = "<at>TeamsOrchestrator</at>", ["mentioned"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "28:bot", ["name"] = "TeamsOrchestrator" },
            });
            (await app.PostAsync(message)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
            await app.SettleAsync();
        }

        var shared = string.Join('\n', app.Connector.Messages("19:group").Select(message => message.Words));
        shared.ShouldContain("No open requisition was started in this chat.");
        shared.ShouldContain("I answer in our personal chat.");
        foreach (var name in new[] { "Soler", "Okafor", "Morgan", "Riley", "Harper" })
        {
            shared.ShouldNotContain(name);
        }

        riley.Find("Candidates of R-1", "Ana Soler");
        riley.Find("Ana Soler (C-1)");
    }

    [Fact]
    public async Task The_timeline_tells_people_and_agents_with_their_version_page_by_page()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var next = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await morgan.ClickAsync(next, "Reject", ("reason", "Not enough Databricks."));
        await harper.ClickAsync(harper.Find("Final review"), "Approve");
        var name = (await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Outcome == Outcome.Advance))).Name!;
        await riley.SayAsync($"why {name}");

        var one = await riley.ClickAsync(riley.Find($"{name} (C-"), "Timeline");
        await riley.SayAsync("status R-1");
        var newest = await riley.ClickAsync(riley.Find("What happened"), "Timeline");
        var oldest = await riley.ClickAsync(newest, "Next");

        foreach (var line in new[]
        {
            "**AI (local-reader/", ")** took up a candidate", "**AI (local-screener/", ")** screened a candidate", "**Morgan Manager** approved", "**Harper HR** made an outcome final",
            "**Riley Recruiter** looked at a candidate", "**Riley Recruiter** handed in files · 3",
        })
        {
            one.Words.ShouldContain(line);
        }

        oldest.Words.ShouldContain("**Riley Recruiter** started the requisition");
        (newest.Words + oldest.Words).ShouldContain("** drafted the criteria · v1");
        (newest.Words + oldest.Words).ShouldContain("**Morgan Manager** approved · Criteria");
        (newest.Words + oldest.Words).ShouldContain(": “Not enough Databricks.”");
        var codes = await app.LookAsync(db => db.AuditEvents.Select(row => row.Code).Distinct().ToListAsync());
        codes.Except(AuditWords.Known).ShouldBeEmpty("What is on record has words.");
    }

    [Fact]
    public async Task A_command_without_a_code_offers_my_requisitions()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));

        await riley.SayAsync("candidates");
        await riley.ClickAsync(riley.Find("Which requisition do you mean?"), "R-1 Senior Data Engineer");

        riley.Find("Candidates of R-1", "Ana Soler");
    }
}
