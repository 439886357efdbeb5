using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Decisions;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the final review.</summary>
public static class DecisionCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private static readonly string Long = string.Concat(Enumerable.Repeat("No evidence of five years with SQL in a production data warehouse. ", 30));

    public static IEnumerable<(string Name, AdaptiveCard Card)> All()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var words = Words.For(language);
            foreach (var (name, model) in Models())
            {
                yield return ($"final-{name}-{language}", FinalCard.Build(model, words).Card!);
            }

            yield return ($"final-older-{language}", FinalCard.BuildOlder("R-1", Hostile, words).Card!);
            yield return ($"final-candidate-{language}", FinalCandidateCard.Build(
                SampleDossiers.Many() with { Interview = InterviewCards.Record(criteria: 30) }, Row(1, Outcome.NotTakenFurther, Hostile) with { Questions = [new AskedQuestion(Hostile, "Mon 3 Nov 2025, 10:12", "Can she start in January?")] }, Guid.CreateVersion7(), page: 2, "Riley Recruiter", words).Card!);
        }
    }

    internal static FinalModel Model(int rows) => new()
    {
        RequisitionId = Guid.Parse("0190a000-0000-7000-8000-000000000001"), Code = "R-1", Title = "Senior Data Engineer", ProposedBy = ["Morgan Manager"],
        ToGoOn = 6, NotTakenFurther = 3, StillWith = [("Morgan Manager", 2)],
        Rows = [.. Enumerable.Range(1, rows).Select(number => Row(number, number % 3 == 0 ? Outcome.NotTakenFurther : Outcome.Advance, number % 3 == 0 ? "No SQL in the CV." : null))],
    };

    internal static FinalRow Row(int number, Outcome outcome, string? reason) => new()
    {
        ReviewId = new Guid(number, 1, 7, 8, 0, 0, 0, 0, 0, 0, 1), Round = 1, CandidateId = new Guid(number, 2, 7, 8, 0, 0, 0, 0, 0, 0, 1), Code = $"C-{number}",
        Name = $"Candidate {number}", Outcome = outcome, Recommendation = Recommendation.Consider,
        Votes = [new FinalVote(Guid.Empty, "Morgan Manager", outcome == Outcome.Advance ? DecisionKind.Approve : DecisionKind.Reject, reason)],
    };

    private static IEnumerable<(string Name, FinalModel Model)> Models()
    {
        var batch = new FinalBatch(Guid.CreateVersion7(), Hostile, 1, "Mon 3 Nov 2025, 10:12", [.. Enumerable.Range(1, 10).Select(number => (Guid.CreateVersion7(), Hostile, $"C-{number}"))]);
        var differing = Row(1, Outcome.Advance, null) with
        {
            Name = Hostile, OlderCriteria = 1, Recommendation = null,
            Votes = [new FinalVote(Guid.Empty, Hostile, DecisionKind.Approve, Hostile), new FinalVote(Guid.Empty, "Ben", DecisionKind.Reject, Long, Hostile)],
        };
        yield return ("few", Model(2) with { Due = "To be decided by Thu 6 Nov 2025." });
        yield return ("page", Model(10) with { Page = 2, Pages = 3, Last = batch, Skipped = 2, SamePerson = true });
        yield return ("long", Model(10) with { Title = Hostile, Rows = [.. Enumerable.Range(1, 10).Select(number => Row(number, Outcome.NotTakenFurther, Long) with { Name = Hostile })] });
        yield return ("own", Model(0) with
        {
            Rows = [Row(1, Outcome.Advance, Hostile) with { Own = true }, Row(2, Outcome.NotTakenFurther, Hostile) with { Own = true, SecondPeople = [Hostile, "Ben"] }, Row(3, Outcome.Advance, Hostile) with { Waits = true }],
        });
        yield return ("differing", Model(0) with { Rows = [differing] });
        yield return ("done", Model(0) with { FinalGoOn = 6, FinalNotTakenFurther = 3, Last = batch with { People = [batch.People[0]] } });
        var sentBack = new FinalSentBack(Guid.CreateVersion7(), 1, Hostile, "C-1", Hostile, "Mon 3 Nov 2025, 10:12", Long);
        yield return ("sent-back", Model(9) with { SentBack = [sentBack, sentBack, sentBack], Last = batch, RequestedAndDecidedBy = Hostile });
        yield return ("nothing", Model(0));
        yield return ("ended", Model(3) with { Ended = true, Last = batch });
    }
}
