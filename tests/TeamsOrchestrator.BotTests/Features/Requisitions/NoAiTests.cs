using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Requisitions;

/// <summary>A candidate who declined AI: nothing that agents found is shown any more, no agent works on it, and people decide with the CV.</summary>
public sealed class NoAiTests : IAsyncLifetime
{
    private FakeModel model = null!;

    public async Task InitializeAsync() => model = await FakeModel.StartAsync();

    public async Task DisposeAsync() => await model.DisposeAsync();

    [Fact]
    public async Task What_agents_found_is_withdrawn_and_people_decide_with_the_cv_alone_up_to_the_final_review()
    {
        // Arrange: Ana was screened and approved, an interview with questions of her own is prepared
        await using var app = await TestApp.StartAsync(Database.Sqlite, model.Settings);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager with interviews", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await morgan.ClickAsync(morgan.Find("Interviews", "Ana Soler"), "Open");
        await morgan.SayAsync("candidate Ana Soler");
        morgan.Find("Ana Soler", "AI says").Words.ShouldContain("must-have");
        var ana = await CandidateAsync(app, "Ana Soler");

        // Act: whoever has no right to it learns whose it is; the recruiter confirms, and says it again
        await morgan.SayAsync("no ai Ana Soler");
        morgan.Find($"That {ana.Code} declined AI is recorded by Riley Recruiter, the recruiter of R-1, or by HR.");
        await riley.SayAsync($"no ai for {ana.Code}");
        var question = riley.Find("Did Ana Soler", "What agents found so far is erased", "so Morgan Manager will be asked anew");
        (await morgan.InvokeAsync(Persona.Button(question.Card!.Value, "Confirm"), messageId: null)).Text.ShouldBe("There is no candidate here of whom you could record that.");
        var asked = model.Requests.Count;
        var done = await riley.ClickAsync(question, "Confirm");
        await riley.InvokeAsync(Persona.Button(question.Card!.Value, "Confirm"), messageId: null);
        await riley.SayAsync($"no ai {ana.Code}");

        // Assert: recorded once, and gone from the tables and the cards that stand in chats
        done.Words.ShouldContain("Ana Soler (" + ana.Code + ") declined AI");
        riley.Find("declined AI", "Recorded by Riley Recruiter").Words.ShouldNotContain("Confirm");
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == AiRefusal.AuditCode))).ShouldBe(1);
        (await CandidateAsync(app, "Ana Soler")).ShouldSatisfyAllConditions(
            now => now.State.ShouldBe(CandidateState.NotScreened), now => now.Score.ShouldBeNull(), now => now.Outcome.ShouldBeNull(), now => now.Flagged.ShouldBeFalse());
        (await FindingsAsync(app, ana.Id)).ShouldAllBe(version => version.Content.Length == 0);
        (await app.LookAsync(db => db.ModelCalls.Where(row => row.CandidateId == ana.Id).ToListAsync())).ShouldAllBe(call => call.Answer == null && call.Fingerprint == "");
        var card = morgan.Find("Ana Soler (", "Not screened: declined AI", "Timeline", "Recorded by Riley Recruiter.");
        card.Words.ShouldNotContain("must-have");
        card.Words.ShouldNotContain("AI says: Recommended");
        ScreeningDriver.Count(morgan, "questions are ready").ShouldBe(0);

        // Act: Morgan is asked anew with the same buttons, and no agent can be sent to work
        var stack = await FindInStackAsync(morgan, "Ana Soler");
        stack.Words.ShouldContain("What an agent found is withdrawn, and the place in the stack says nothing.");
        var buttons = Scenes.Buttons(stack);
        new[] { "Approve", "Reject", "Open CV", "Hold", "Skip" }.ShouldAllBe(title => buttons.Contains(title));
        new[] { "Edit", "Revise" }.ShouldAllBe(title => !buttons.Contains(title), "no agent can be sent to work");
        var revise = JsonSerializer.SerializeToNode(Persona.Button(stack.Card!.Value, "Approve"))!;
        revise["data"]!["decision"] = "Revise";
        (await morgan.InvokeAsync(JsonSerializer.SerializeToElement(revise), stack.MessageId, ("feedback", "Look again at SQL"))).Text!.ShouldContain("The candidate declined AI");
        (await morgan.ClickAsync(stack, "Open CV")).Words.ShouldContain("Databricks");
        await riley.SayAsync("screen R-1", Cvs.Text("ana-2.txt", System.Text.Encoding.UTF8.GetString(Cvs.Ana.Content) + "\nAlso Kafka.\n"));
        (await CandidateAsync(app, "Ana Soler")).ShouldSatisfyAllConditions(now => now.DeclinedAi.ShouldBeTrue(), now => now.NewerFileId.ShouldNotBeNull());

        // Act: through the interview, with the questions for everybody and people's notes alone
        await morgan.ClickAsync(await FindInStackAsync(morgan, "Ana Soler"), "Approve");
        await morgan.ClickAsync(morgan.Find("Interviews", "Ana Soler"), "Open");
        var interview = morgan.Find("Interview with Ana Soler", "Ask everybody");
        interview.Words.ShouldNotContain("Ask Ana Soler");
        interview.Words.ShouldNotContain("Revise");
        await morgan.ClickAsync(interview, "Approve", ("notes-other", "Explained how she tuned slow queries."));
        var decision = morgan.Find("Decide on Ana Soler", "these are the notes as they were written", "Morgan Manager: “Explained how she tuned slow queries.”");
        decision.Words.ShouldNotContain("Sources disagree");
        await morgan.ClickAsync(decision, "Approve");
        await morgan.ClickAsync(await FindInStackAsync(morgan, "Ben Okafor"), "Reject", ("reason", "No SQL."));
        var final = harper.Find("Final review", "Ana Soler");
        (await harper.ClickAsync(final, "Open")).Words.ShouldContain("declined AI");
        await harper.ClickAsync(final, "Approve");

        // Assert: nobody asked a model about her, the trail tells, and after the final decision it is too late
        model.Requests.Skip(asked).Select(request => request.Schema).ShouldBeEmpty();
        (await FindingsAsync(app, ana.Id)).ShouldAllBe(version => version.Content.Length == 0);
        await harper.SayAsync("candidate " + ana.Code);
        var timeline = await harper.ClickAsync(harper.Find("Ana Soler", "Timeline"), "Timeline");
        var told = timeline.Words;
        while (!told.Contains("recorded that the candidate declined AI", StringComparison.Ordinal))
        {
            timeline = await harper.ClickAsync(timeline, "Next");
            told += timeline.Words;
        }

        told.ShouldContain("Riley Recruiter");
        await harper.SayAsync("no ai Ben Okafor");
        harper.Find("The decision on Ben Okafor is final");
    }

    [Fact]
    public async Task It_holds_before_the_criteria_are_approved_and_for_every_application_that_turns_out_to_be_of_the_same_person()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var namesake = Cvs.Text("namesake.txt", System.Text.Encoding.UTF8.GetString(Cvs.Ana.Content).Replace("ana.soler@mail.example", "soler.a@other.example", StringComparison.Ordinal) + "\nKafka\n");
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben, namesake);
        var (first, second) = await app.LookAsync(async db => (await db.Candidates.Where(row => row.Name == "Ana Soler").OrderBy(row => row.Number).ToListAsync()) is [var one, var two] ? (one, two) : throw new InvalidOperationException());
        riley.Locale = "de-DE";
        await riley.SayAsync($"keine KI für {second.Code}");
        await riley.ClickAsync(riley.Find("KI abgelehnt?"), "Bestätigen");
        riley.Locale = "en-GB";

        // Act: the criteria are approved, then both are said to be one person
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        var screened = await StatesAsync(app);
        var same = await riley.ClickAsync(riley.Find("One person or two?"), "Same person");
        await app.SettleAsync();
        var joined = await StatesAsync(app);
        await riley.SayAsync($"no ai {second.Code}");
        await riley.ClickAsync(same, "Undo");
        await app.SettleAsync();
        var separate = await StatesAsync(app);

        // Assert
        riley.Find("KI abgelehnt", "Festgehalten von Riley Recruiter").Words.ShouldContain("entscheiden wie bei allen anderen");
        screened.ShouldBe($"{first.Code} Screened, {second.Code} NotScreened NoAi");
        joined.ShouldBe($"{first.Code} NotScreened NoAi, {second.Code} Removed NoAi");
        riley.Find($"{second.Code} is the same person as {first.Code}");
        separate.ShouldBe($"{first.Code} NotScreened NoAi, {second.Code} NotScreened NoAi");
        (await FindingsAsync(app, first.Id)).ShouldAllBe(version => version.Content.Length == 0);
        (await FindInStackAsync(morgan, second.Code)).Words.ShouldContain("Not screened: declined AI");

        // Act and assert: whom it cannot be recorded of any more, or who is nobody
        await riley.SayAsync("withdraw Ben Okafor");
        await riley.ClickAsync(riley.Find("no longer wish"), "Confirm");
        await riley.SayAsync("no ai Ben Okafor");
        riley.Find("Ben Okafor has withdrawn, so no agent works on this application.");
        await harper.SayAsync($"forget {first.Code}");
        await harper.ClickAsync(harper.Find("Erase everything that is held on"), "Erase for good");
        await harper.SayAsync($"no ai {first.Code}");
        harper.Find("What was held on this person was erased");
        await harper.SayAsync("no ai C-99");
        harper.Find("There is no candidate “C-99” that you can see.");
        await harper.SayAsync("no ai");
        harper.Find("no ai C-");
    }

    [Fact]
    public async Task Under_a_legal_hold_questions_from_before_are_kept_and_shown_to_nobody_whoever_changed_them_and_ones_own_since_are_asked()
    {
        // Arrange: a person added to what an agent aimed at the candidate, then all is held
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager with interviews", Cvs.Job, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Cleo Marsh"));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        await morgan.ClickAsync(await FindInStackAsync(morgan, "Ana Soler"), "Approve");
        await morgan.ClickAsync(morgan.Find("Interviews", "Ana Soler"), "Open");
        var form = await morgan.ClickAsync(morgan.Find("Interview with Ana Soler"), "Edit");
        (await morgan.ClickAsync(form, "Save questions", ("kit-core-0", "What did you build yourself?"), ("kit-own-0", "Why did you leave Fabrikam out?"))).Words.ShouldContain("Why did you leave Fabrikam out?");
        await harper.SayAsync("legal hold R-1 A complaint");

        // Act
        await riley.SayAsync("no ai Ana Soler");
        await riley.ClickAsync(riley.Find("Did Ana Soler"), "Confirm");
        await morgan.ClickAsync(await FindInStackAsync(morgan, "Ana Soler"), "Approve");
        await morgan.ClickAsync(morgan.Find("Interviews", "Ana Soler"), "Open");
        var card = morgan.Find("Interview with Ana Soler", "Approve = ");

        // Assert
        card.Words.ShouldContain("Ask everybody");
        card.Words.ShouldNotContain("Why did you leave Fabrikam out?");
        var ana = await CandidateAsync(app, "Ana Soler");
        (await FindingsAsync(app, ana.Id)).ShouldContain(version => version.Kind == ArtifactKind.InterviewKit && version.PersonId != null && version.Content.Length > 0, "it is kept");
        var own = await morgan.ClickAsync(await morgan.ClickAsync(card, "Edit"), "Save questions", ("kit-core-0", "What did you build yourself?"), ("kit-own-0", "What should we ask you?"));
        own.Words.ShouldContain("What should we ask you?");
    }

    [Fact]
    public async Task A_screening_that_is_under_way_does_not_count_and_asks_nothing_more()
    {
        // Arrange: the model thinks about Ana
        var (begun, ready) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var app = await TestApp.StartAsync(Database.Sqlite, model.Settings);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        model.Gate = request =>
        {
            begun.TrySetResult();
            return request.Schema == "screener" ? ready.Task : Task.CompletedTask;
        };
        await morgan.ClickWithoutWaitingAsync(morgan.Find("R-1", "criteria"), "Approve");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var ana = await CandidateAsync(app, "Ana Soler");

        // Act
        await riley.InvokeAsync(JsonSerializer.SerializeToElement(new { type = "Action.Execute", verb = "candidate.no-ai", data = new { candidateId = ana.Id } }), messageId: null);
        ready.SetResult();
        await app.SettleAsync();

        // Assert
        (model.Count("screener"), model.Count("summariser")).ShouldBe((1, 0));
        (await StatesAsync(app)).ShouldBe("C-1 NotScreened NoAi");
        (await FindingsAsync(app, ana.Id)).ShouldBeEmpty();
        var call = await app.LookAsync(db => db.ModelCalls.SingleAsync(row => row.CandidateId == ana.Id));
        (call.Answer, call.Fingerprint, call.InputTokens > 0).ShouldBe((null, string.Empty, true), "what it said is not kept, what it cost is");
        (await ScreeningDriver.OpenStackAsync(morgan)).Words.ShouldContain("Not screened: declined AI");
    }

    // The draw decides where somebody stands: skips the others until the person is there.
    private static async Task<ClickAnswer> FindInStackAsync(Persona morgan, string whom)
    {
        var shown = morgan.Messages.LastOrDefault(message => message.Words.Contains("\nSkip\n", StringComparison.Ordinal));
        var view = shown is null ? await ScreeningDriver.OpenStackAsync(morgan) : new ClickAnswer(shown.Card, Text: null, shown.Id);
        for (var others = 0; others < 4 && !view.Words.Contains(whom, StringComparison.Ordinal); others++)
        {
            view = await morgan.ClickAsync(view, "Skip");
        }

        view.Words.ShouldContain(whom);
        return view;
    }

    private static Task<Candidate> CandidateAsync(TestApp app, string name) => app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == name && row.State != CandidateState.Removed));

    private static Task<List<ArtifactVersion>> FindingsAsync(TestApp app, Guid candidateId) => app.LookAsync(db => db.Artifacts
        .Where(row => row.CandidateId == candidateId && row.Kind != ArtifactKind.CvText && row.Kind != ArtifactKind.Profile && row.Kind != ArtifactKind.InterviewNotes).ToListAsync());

    private static Task<string> StatesAsync(TestApp app) => app.LookAsync(async db => string.Join(
        ", ", (await db.Candidates.Where(row => row.Name == "Ana Soler").OrderBy(row => row.Number).ToListAsync()).Select(row => $"{row.Code} {row.State} {row.Fault}".TrimEnd())));
}
