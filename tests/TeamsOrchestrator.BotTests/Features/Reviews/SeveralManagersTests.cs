using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class SeveralManagersTests
{
    [Fact]
    public async Task For_a_and_b_the_first_decision_counts_and_both_see_it()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, mallory) = await Scenes.AskTwoAsync(app, "Morgan Manager and Mallory Outsider", Cvs.Ana, Scenes.Scan);
        var hers = mallory.Find("R-1", "criteria", "Approve");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");

        // Act
        var lateCriteria = await mallory.ClickAsync(hers, "Reject", ("reason", "Kafka is missing."));
        var (morgans, mallorys) = (await Scenes.StartAsync(morgan), await Scenes.StartAsync(mallory));
        await morgan.ClickAsync(morgans, "Approve");
        var shown = mallory.Messages[^1].Words;
        var late = await mallory.ClickAsync(mallorys, "Reject", ("reason", "Too little Databricks."));
        var scan = await mallory.ClickAsync(late, "Next");
        await mallory.ClickAsync(scan, "Reject", ("reason", "The file cannot be read."));

        // Assert
        hers.Words.ShouldContain("Morgan Manager can decide too; the first decision counts.");
        lateCriteria.Words.ShouldContain("✔ Morgan Manager approved the criteria (Mon 23 Nov 2026, 10:00)");
        mallorys.Words.ShouldContain("Morgan Manager can decide too; the first decision counts.");
        shown.ShouldContain("Morgan Manager decided this one: Ana Soler goes on (Mon 23 Nov 2026, 10:0");
        late.Words.ShouldContain("Morgan Manager decided this one: Ana Soler goes on");
        scan.Words.ShouldContain("Please look at the CV yourself");
        (await app.LookAsync(db => db.Candidates.OrderBy(row => row.Recommendation == null).Select(row => row.Outcome).ToListAsync())).ShouldBe([Outcome.Advance, Outcome.NotTakenFurther]);
        riley.Messages.Count(message => message.Words.Contains("has decided on every candidate", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task For_both_each_decides_unseen_by_the_other_and_then_the_outcome_is_there()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, mallory) = await Scenes.AskTwoAsync(app, "both Morgan Manager and Mallory Outsider", Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        var unseen = await Scenes.StartAsync(mallory);

        // Act
        var morgans = await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Reject", ("reason", "Too little Databricks."));
        var meanwhile = mallory.Everything;
        var list = await mallory.ClickAsync(await mallory.ClickAsync(unseen, "Enough for now"), "Open this list");
        var notice = riley.Find("Morgan Manager has decided on every candidate").Words;
        var waiting = await OutcomeAsync(app);
        var mallorys = await mallory.ClickAsync(unseen, "Reject", ("reason", "No warehouse of that size."));
        var both = await OutcomeAsync(app);
        await mallory.ClickAsync(mallorys, "Undo");
        await mallory.ClickAsync(mallory.Find("Ana Soler", "Approve"), "Approve");

        // Assert
        unseen.Words.ShouldContain("Morgan Manager decides as well, unseen by you until everybody has decided.");
        morgans.Words.ShouldContain("Ana Soler: not taken further · waits for the others’ decisions");
        meanwhile.ShouldNotContain("Too little Databricks");
        list.Words.ShouldContain("waits for you");
        notice.ShouldContain("Still to decide: Mallory Outsider.");
        waiting.ShouldBeNull();
        both.ShouldBe(Outcome.NotTakenFurther);
        (await OutcomeAsync(app)).ShouldBeNull(); // taken back, both are asked again
    }

    private static async Task<Outcome?> OutcomeAsync(TestApp app) => (await app.LookAsync(db => db.Candidates.SingleAsync())).Outcome;
}
