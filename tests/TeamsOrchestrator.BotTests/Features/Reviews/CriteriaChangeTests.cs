using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

/// <summary>Criteria that change after people were decided on: the effect first, then the manager's approval; decisions stand.</summary>
public sealed class CriteriaChangeTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task The_recruiter_proposes_the_effect_is_shown_the_manager_approves_and_decisions_stand(Database database)
    {
        // Arrange: one is decided on, the other is open; with JavaScript instead of SQL and Python their recommendations turn round
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Approve");
        var (decided, open) = await app.LookAsync(db => db.Candidates.OrderBy(row => row.Number).Select(row => row.Name!).ToListAsync()) is [var one, var two] ? (one, two) : (string.Empty, string.Empty);
        var stale = morgan.Find("2 of 2 · R-1", open, "Approve");

        // Act
        await morgan.SayAsync("criteria R-1");
        await riley.SayAsync("criteria R-1");
        var form = await riley.ClickAsync(riley.Messages[^1], "Change");
        var unchanged = await riley.ClickAsync(form, "Show the effect");
        var refused = await riley.ClickAsync(form, "Show the effect", ("t1", "Native German speaker"));
        var measuring = await riley.ClickAsync(form, "Show the effect", ("c0", "Drop"), ("c1", "Drop"), ("c2", "Drop"), ("c3", "Drop"), ("t4", "JavaScript"), ("c4", "MustHave"));
        var effect = riley.Find("What it would change");
        var second = await riley.ClickAsync(form, "Show the effect", ("c0", "Drop"));
        var nothing = await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Candidate && row.State == ReviewState.Open).Select(row => row.Round).SingleAsync());
        var without = await riley.ClickAsync(effect, "Ask the hiring manager");
        var asked = await riley.ClickAsync(effect, "Ask the hiring manager", ("reason", "The team moves to the web."));
        var before = morgan.Find("asks for this change", "The team moves to the web.", "Approve");
        var stranger = await harper.ClickAsync(before, "Approve");
        var inForce = await morgan.ClickAsync(before, "Approve");
        var late = await morgan.ClickAsync(stale, "Approve");
        var again = morgan.Find($"should {open} go on?", "Approve");

        // Assert
        unchanged.Text.ShouldBe("Nothing was changed. Change a criterion first.");
        refused.Words.ShouldContain("must not count");
        measuring.Text!.ShouldContain("Nothing has changed yet.");
        second.Text!.ShouldContain("A change of the criteria of R-1 is under way already.");
        effect.Words.ShouldContain("1 are not decided on and are compared anew. For 1 of them the recommendation would differ.");
        effect.Words.ShouldContain("1 were decided on and stay so. For 1 of them the recommendation would differ.");
        effect.Words.ShouldContain("added: JavaScript (must-have)");
        nothing.ShouldBe(1);
        without.Text.ShouldBe("Please say why. Nothing was decided yet.");
        asked.Words.ShouldContain("It waits for Morgan Manager; until then nothing changes.");
        stranger.Text.ShouldBe("There is nothing here for you to decide.");
        inForce.Words.ShouldContain("✔ Riley Recruiter proposed this change, Morgan Manager approved it. It counts.");
        late.Words.ShouldNotContain($"{open}: goes on");
        again.Words.ShouldContain("compared with version 2 of the criteria");
        (await app.LookAsync(db => db.Candidates.OrderBy(row => row.Number).Select(row => row.State).ToListAsync())).ShouldBe([CandidateState.Proposed, CandidateState.Screened]);

        // Act: HR reads on which version the first was decided; Morgan keeps one decision and makes another anew
        await morgan.ClickAsync(again, "Reject", ("reason", "No JavaScript."));
        var final = harper.Find(decided, open, "Approve").Words;
        var list = morgan.Find("Decided with the criteria before, and the recommendation differs now", decided);
        var settled = await morgan.ClickAsync(list, "Decide anew");

        // Assert
        final.ShouldContain("Decided on criteria v1");
        settled.Words.ShouldContain("Morgan Manager reopened the decision.");
        morgan.Find("Morgan Manager reopened this decision:", "The team moves to the web.", $"should {decided} go on?");
        (await app.LookAsync(db => db.CriteriaEffects.CountAsync(row => row.Reopened))).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_is_declined_or_dropped_and_the_manager_changes_them_with_a_word_of_ones_own()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Approve");

        // Act: declined
        await riley.SayAsync("criteria R-1");
        await riley.ClickAsync(await riley.ClickAsync(riley.Messages[^1], "Change"), "Show the effect", ("t1", "SQL or Kusto"));
        await riley.ClickAsync(riley.Find("What it would change"), "Ask the hiring manager", ("reason", "Kusto is new here."));
        var unexplained = await morgan.ClickAsync(morgan.Find("asks for this change"), "Reject");
        var declined = await morgan.ClickAsync(morgan.Find("asks for this change"), "Reject", ("reason", "SQL is SQL."));
        var approvedBefore = await app.LookAsync(db => db.Requisitions.Select(row => row.ApprovedCriteriaId).SingleAsync());

        // Act: the manager's own
        await morgan.SayAsync("criteria R-1");
        await morgan.ClickAsync(await morgan.ClickAsync(morgan.Messages[^1], "Change"), "Show the effect", ("c3", "Drop"));
        var own = morgan.Find("What it would change");
        var changed = await morgan.ClickAsync(own, "Change the criteria", ("reason", "I decide so."));
        await morgan.SayAsync("criteria R-1");

        // Assert
        unexplained.Text.ShouldBe("Please say why. Nothing was decided yet.");
        declined.Words.ShouldContain("The criteria stay as they are.");
        riley.Find("Morgan Manager declined the change of the criteria of R-1: “SQL is SQL.”. They stay as they are.");
        own.Words.ShouldNotContain("Ask the hiring manager");
        changed.Words.ShouldContain("For nobody who was decided on the recommendation differs.");
        morgan.Messages[^1].Words.ShouldNotContain("Databricks");
        (await app.LookAsync(db => db.Requisitions.Select(row => row.ApprovedCriteriaId).SingleAsync())).ShouldNotBe(approvedBefore);
        (await app.LookAsync(db => db.CriteriaChanges.OrderBy(row => row.State).Select(row => row.State).ToListAsync())).ShouldBe([CriteriaChangeState.InForce, CriteriaChangeState.Declined]);
    }

    [Fact]
    public async Task Who_is_on_hold_is_compared_anew_and_stays_on_hold_and_a_long_list_is_paged()
    {
        // Arrange: ten are decided on, one is on hold
        await using var app = await TestApp.StartAsync();
        string[] names = ["Cleo Adler", "Dana Brook", "Eli Carver", "Fritz Dorn", "Gina Engel", "Hugo Falk", "Ines Graf", "Jonas Horn", "Karla Iversen", "Leon Jung"];
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, [.. names.Select(name => ScreeningDriver.Like(Cvs.Ana, name)), Cvs.Ana]);
        var view = await Scenes.StartAsync(morgan);
        for (var left = 11; left > 0; left--)
        {
            view = view.Words.Contains("should Ana Soler go on?", StringComparison.Ordinal) ? await morgan.ClickAsync(view, "Hold") : await morgan.ClickAsync(view, "Approve");
        }

        // Act
        await riley.SayAsync("criteria R-1");
        var form = await riley.ClickAsync(riley.Messages[^1], "Change");
        await riley.ClickAsync(form, "Show the effect", ("c0", "Drop"), ("c1", "Drop"), ("c2", "Drop"), ("c3", "Drop"), ("t4", "COBOL"), ("c4", "MustHave"));
        var effect = riley.Find("What it would change");
        var second = await riley.ClickAsync(effect, "Next", ("reason", "The team moves to COBOL."));
        await riley.ClickAsync(second, "Ask the hiring manager", ("reason", "The team moves to COBOL."));
        var inForce = await morgan.ClickAsync(morgan.Find("asks for this change", "Approve"), "Approve");
        var kept = await morgan.ClickAsync(await morgan.ClickAsync(inForce, "Next"), "Keep");

        // Assert
        effect.Words.ShouldContain("1 of those not decided on is on hold. This person is compared anew too, and stays on hold.");
        effect.Words.ShouldContain("1 to 8 of 10");
        second.Words.ShouldContain("9 to 10 of 10");
        CardWords.Inputs(second.Card!.Value).Single().GetProperty("value").GetString().ShouldBe("The team moves to COBOL.");
        Scenes.Buttons(inForce).ShouldContain("Keep the remaining 10");
        kept.Words.ShouldContain("9 to 10 of 10");
        Scenes.Buttons(kept).ShouldContain("Keep the remaining 9");
        var ana = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ana Soler"));
        (ana.State, ana.Recommendation).ShouldBe((CandidateState.OnHold, Recommendation.NotRecommended));
        (await app.LookAsync(db => db.Reviews.CountAsync(row => row.CandidateId == ana.Id && row.State == ReviewState.Open))).ShouldBe(1);
        await morgan.SayAsync("candidates R-1 hold");
        morgan.Find("Ana Soler", "on hold");
    }
}
