using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class RaceTests
{
    private const int ClicksEach = 10;

    [Theory]
    [OnEveryDatabase]
    public async Task Of_twenty_clicks_at_once_exactly_one_decision_is_in_force_and_every_answer_names_it(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (_, morgan, mallory) = await Scenes.AskTwoAsync(app, "Morgan Manager and Mallory Outsider", Cvs.Ana, Scenes.Scan);
        var hers = mallory.Find("R-1", "criteria", "Approve");
        var his = morgan.Find("R-1", "criteria", "Approve");

        // Act: twenty decisions on the criteria, then twenty on one candidate
        var onCriteria = await Task.WhenAll(Enumerable.Range(0, ClicksEach).SelectMany(_ => new[]
        {
            morgan.ClickWithoutWaitingAsync(his, "Approve"), mallory.ClickWithoutWaitingAsync(hers, "Approve"),
        }));
        await app.SettleAsync();
        var (approve, reject) = (await Scenes.StartAsync(morgan), await Scenes.StartAsync(mallory));
        var yes = Scenes.Button(approve.Card!.Value, "Approve");
        var no = Scenes.Button(reject.Card!.Value, "Reject");
        var onAna = await Task.WhenAll(Enumerable.Range(0, ClicksEach).SelectMany(_ => new[]
        {
            morgan.InvokeAsync(yes, approve.MessageId), mallory.InvokeAsync(no, reject.MessageId, ("reason", "Too little Databricks.")),
        }));
        await app.SettleAsync();

        // Assert
        var criteria = await InForceAsync(app, ReviewKind.Criteria);
        onCriteria.ShouldAllBe(answer => answer.Words.Contains($"{criteria.Who} approved the criteria", StringComparison.Ordinal));
        morgan.Find($"{criteria.Who} approved the criteria");
        mallory.Find($"{criteria.Who} approved the criteria");

        var ana = await InForceAsync(app, ReviewKind.Candidate);
        var outcome = ana.Decision == DecisionKind.Approve ? "goes on" : "not taken further";
        var (winners, others) = ana.Who == morgan.Card.Name ? (0, 1) : (1, 0);
        onAna.Where((_, index) => index % 2 == winners).ShouldAllBe(answer => answer.Words.Contains($"Ana Soler: {outcome}", StringComparison.Ordinal));
        onAna.Where((_, index) => index % 2 == others).ShouldAllBe(answer =>
            answer.Words.Contains($"{ana.Who} decided this one: Ana Soler", StringComparison.Ordinal) && answer.Words.Contains(outcome, StringComparison.Ordinal));
    }

    private static async Task<(string Who, DecisionKind Decision)> InForceAsync(TestApp app, ReviewKind kind)
    {
        var votes = await app.LookAsync(db => db.Votes.Where(row => db.Reviews.Any(review => review.Id == row.ReviewId && review.Kind == kind)).ToListAsync());
        votes.Count.ShouldBe(1);
        var review = await app.LookAsync(db => db.Reviews.SingleAsync(row => row.Id == votes[0].ReviewId));
        review.DecidedBy.ShouldBe(votes[0].PersonId);
        return (await app.LookAsync(db => db.People.Where(row => row.Id == votes[0].PersonId).Select(row => row.Name).SingleAsync()), votes[0].Decision);
    }
}
