using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of a change of approved criteria.</summary>
public static class CriteriaChangeCards
{
    private const string Hostile = "<b>**[x](http://evil)**";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        var before = new Criterion { Id = "sql", Text = Hostile, MustHave = true };
        var model = new CriteriaChangeModel
        {
            ChangeId = Guid.Empty, Code = "R-1", Title = Hostile, ProposedBy = Hostile, State = CriteriaChangeState.Measuring, WaitsFor = [Hostile, "Ben"],
            Changes = [new(before, before with { Text = "SQL or " + Hostile, MustHave = false }), new(null, before), new(before, null)],
        };
        yield return ("criteria-change-measuring", CriteriaChangeCard.Build(model, words).Card!);
        var measured = model with { State = CriteriaChangeState.Measured, Open = 12, Decided = 30, OpenDiffering = 3, Differing = [.. Enumerable.Range(1, 12).Select(Row)], MaySend = true };
        yield return ("criteria-change-effect", CriteriaChangeCard.Build(measured, words).Card!);
        yield return ("criteria-change-effect-own", CriteriaChangeCard.Build(measured with { MayApprove = true }, words).Card!);
        var asked = measured with { State = CriteriaChangeState.Asked, MaySend = false, Reason = Hostile };
        yield return ("criteria-change-asked", CriteriaChangeCard.Build(asked, words).Card!);
        yield return ("criteria-change-approve", CriteriaChangeCard.Build(asked with { MayApprove = true }, words).Card!);
        yield return ("criteria-change-in-force", CriteriaChangeCard.Build(asked with { State = CriteriaChangeState.InForce, AnsweredBy = Hostile, MaySettle = true }, words).Card!);
        yield return ("criteria-change-voted", CriteriaChangeCard.Build(asked with { Voted = true, WaitsFor = ["Ben"], OnHold = 2, Pages = new(1, 0) }, words).Card!);
        yield return ("criteria-change-second-page", CriteriaChangeCard.Build(asked with { State = CriteriaChangeState.InForce, AnsweredBy = Hostile, MaySettle = true, Pages = new(1, 0) }, words).Card!);
        yield return ("criteria-change-nobody", CriteriaChangeCard.Build(asked with { State = CriteriaChangeState.InForce, AnsweredBy = Hostile, Differing = [] }, words).Card!);
        yield return ("criteria-change-declined", CriteriaChangeCard.Build(asked with { State = CriteriaChangeState.Declined, AnsweredBy = Hostile }, words).Card!);
    }

    private static DifferingDecision Row(int number) => new(
        Guid.CreateVersion7(), Hostile, $"C-{number}", "proposed: goes on", Recommendation.Advance, Recommendation.Consider, number > 9 ? Hostile : null, number > 10);
}
