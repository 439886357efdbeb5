using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Privacy;

/// <summary>Somebody who went the longest way there is, and is forgotten then. It is Monday 23 November 2026, ten in the morning in Berlin.</summary>
public sealed class ForgetAfterLongTests
{
    private static readonly PersonaCard Nora = new("Nora New", "nora.new@contoso.example", "object-nora", "29:nora");

    private static readonly string[] Traces = ["Soler", "ana-soler", "Fabrikam", "Zweisprachig"];

    [Theory]
    [OnEveryDatabase]
    public async Task Who_was_delegated_reminded_about_escalated_digested_reopened_and_compared_anew_leaves_no_word(Database database)
    {
        // Arrange
        var log = new CapturedLog();
        await using var app = await TestApp.StartAsync(database, log.AddTo);
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, Cvs.Ben, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var nora = await app.MeetAsync(Nora);
        var code = await ForgetTests.CodeAsync(app, "Ana Soler"); // by a parameter: what is searched for stands in the log otherwise
        foreach (var person in new[] { riley, morgan, harper })
        {
            await person.SayAsync("digest on 09:00");
        }

        // delegated; the delegate asks, decides with words of one's own, and takes it back; others look on
        await morgan.SayAsync("delegate to Nora New");
        var hers = await GoToAsync(nora, "Ana Soler");
        await nora.ClickAsync(await nora.ClickAsync(hers, "Ask"), "Ask", ("question", "Is Ana Soler zweisprachig?"));
        await riley.ClickAsync(riley.Find("a question", "zweisprachig"), "Answer", ("answer", "Soler is zweisprachig, she says."));
        var rejected = await nora.ClickAsync(nora.Find("should Ana Soler go on?", "Reject"), "Reject", ("reason", "ANA SOLER is zweisprachig but slow."));
        await nora.ClickAsync(rejected, "Undo");
        await morgan.SayAsync("delegate off");

        // reminded about, nudged, escalated to the recruiter and HR, digested day by day
        await nora.SayAsync("pending");
        await morgan.SayAsync("pending");
        await app.UntilAsync("2026-11-27T16:01");
        await riley.ClickAsync(riley.Find("late decisions"), "Nudge");
        await app.UntilAsync("2026-12-03T12:00");
        harper.Find("late decisions");
        await morgan.SayAsync("digest now");
        await harper.SayAsync("digest now");

        // decided, sent back by HR, decided again, final, reopened by HR; and words about it all over
        var ana = await GoToAsync(morgan, "Ana Soler");
        var next = await morgan.ClickAsync(ana, "Reject", ("reason", "Soler, Ana is zweisprachig and slow."));
        next = await morgan.ClickAsync(next, "Approve");
        await morgan.ClickAsync(next, "Enough for now");
        await harper.SayAsync($"reopen {code}");
        await harper.ClickAsync(harper.Find("Decide anew on Ana Soler"), "Reopen", ("reason", "Ana Soler is zweisprachig, which nobody saw."));
        await riley.SayAsync($"why {code}");
        await harper.SayAsync("audit R-1");
        await riley.SayAsync("digest now");

        // compared anew, on account of the person: that reason is not about the person, so the name goes and the rest stays
        await riley.SayAsync("criteria R-1");
        await riley.ClickAsync(await riley.ClickAsync(riley.Messages[^1], "Change"), "Show the effect", ("c0", "Drop"), ("c1", "Drop"), ("c2", "Drop"), ("c3", "Drop"), ("t4", "JavaScript"), ("c4", "MustHave"));
        await riley.ClickAsync(riley.Find("What it would change"), "Ask the hiring manager", ("reason", "Ana Soler shows that we ask for the wrong things; Soler is not alone."));
        await morgan.ClickAsync(morgan.Find("asks for this change", "Approve"), "Approve");
        await harper.SayAsync("legal hold R-1 because Ana Soler is zweisprachig");
        await harper.SayAsync("legal hold off R-1");
        var held = await DatabaseSearch.FindAsync(app, Traces);
        held.Count.ShouldBeGreaterThan(10, "or the story left the person out");

        // Act
        await harper.SayAsync($"forget {code}");
        await harper.ClickAsync(harper.Find("Erase everything that is held on Ana Soler"), "Erase for good");
        await app.SettleAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await app.SettleAsync();
        await app.UntilAsync("2026-12-04T09:01");

        // Assert
        (await DatabaseSearch.FindAsync(app, Traces)).ShouldBeEmpty();
        foreach (var person in new[] { riley, morgan, harper, nora })
        {
            foreach (var trace in Traces)
            {
                person.Messages.Where(message => message.Activity.GetRawText().Contains(trace, StringComparison.OrdinalIgnoreCase)).Select(message => message.Words).ShouldBeEmpty($"{person.Card.Name}: {trace}");
            }
        }

        foreach (var trace in Traces)
        {
            log.Lines.Where(line => line.Contains(trace, StringComparison.OrdinalIgnoreCase)).Take(2).ShouldBeEmpty(trace);
        }

        (await ForgetTests.VerifyAsync(app)).ShouldAllBe(chain => chain.Break == null);
    }

    private static async Task<ClickAnswer> GoToAsync(Persona manager, string name)
    {
        var view = await Scenes.StartAsync(manager);
        while (!view.Words.Contains($"should {name} go on?", StringComparison.Ordinal))
        {
            view = await manager.ClickAsync(view, "Skip");
        }

        return view;
    }
}
