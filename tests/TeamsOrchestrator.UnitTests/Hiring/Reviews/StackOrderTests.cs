using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.UnitTests.Hiring.Reviews;

public sealed class StackOrderTests
{
    private static Gen<StackEntry> Entry =>
        from number in Gen.Choose(1, 9999)
        from recommendation in Gen.Elements<Recommendation?>(Recommendation.Advance, Recommendation.Consider, Recommendation.NotRecommended, null)
        from score in Gen.Choose(0, 100)
        from flagged in Gen.Elements(true, false)
        from onHold in Gen.Elements(true, false)
        from waiting in Gen.Elements(true, false)
        select new StackEntry(Guid.CreateVersion7(), number, recommendation, recommendation is null ? null : score, flagged, onHold, waiting);

    [Fact]
    public void Everybody_who_waits_is_either_in_the_stack_or_on_the_sign_off_list() => ForAll(entries =>
    {
        var oneByOne = StackOrder.OneByOne(entries, []).Select(entry => entry.ReviewId);
        var signOff = new List<Guid>();
        var rest = entries.ToList();
        while (StackOrder.NextSignOffPage(rest, []) is { Count: > 0 } page)
        {
            signOff.AddRange(page.Select(entry => entry.ReviewId));
            rest.RemoveAll(entry => page.Contains(entry));
        }

        return oneByOne.Concat(signOff).Order().SequenceEqual(entries.Where(entry => entry.Waiting).Select(entry => entry.ReviewId).Order());
    });

    [Fact]
    public void Nobody_flagged_on_hold_or_not_screened_is_ever_on_the_sign_off_list() => ForAll(entries =>
        StackOrder.NextSignOffPage(entries, []) is var page && page.Count <= StackOrder.SignOffPage
            && page.All(entry => entry is { Flagged: false, OnHold: false, Recommendation: Recommendation.NotRecommended, Waiting: true }));

    [Fact]
    public void The_draw_depends_on_the_page_and_not_on_its_order() => ForAll(entries =>
    {
        var page = StackOrder.NextSignOffPage(entries, []);
        return page.Count == 0 || (StackOrder.Draw(page) == StackOrder.Draw([.. page.Reverse()]) && page.Contains(StackOrder.Draw(page)));
    });

    [Fact]
    public void Recommended_people_come_first_and_flagged_ones_before_smooth_ones()
    {
        var smooth = Make(1, Recommendation.Advance, 90);
        var flagged = Make(2, Recommendation.Advance, 75) with { Flagged = true };
        var consider = Make(3, Recommendation.Consider, 99);
        var unread = Make(4, null, null);

        StackOrder.OneByOne([unread, consider, smooth, flagged], []).Select(entry => entry.CandidateNumber).ShouldBe([2, 1, 3, 4]);
    }

    [Fact]
    public void Whoever_declined_AI_stands_where_a_draw_says_and_is_not_last_because_of_that()
    {
        var screened = Enumerable.Range(1, 20).Select(number => Make(number, number > 10 ? Recommendation.Consider : Recommendation.Advance, 100 - (2.5 * number))).ToList();
        var declined = Enumerable.Range(100, 60).Select(number => Make(number, recommendation: null, score: null) with { DeclinedAi = true }).ToList();

        var alone = declined.ToDictionary(entry => entry.ReviewId, entry => StackOrder.OneByOne([entry, .. screened], []).Index().First(item => item.Item == entry).Index);
        var together = StackOrder.OneByOne([.. screened, .. declined], []);
        var again = StackOrder.OneByOne([.. declined, .. screened], []);

        together.ShouldBe(again, "the draw does not depend on the order");
        alone.Values.Count(place => place < 10).ShouldBeInRange(10, 50, "among the recommended as often as among those to consider");
        together.Take(5).Concat(together.TakeLast(5)).Count(entry => entry.DeclinedAi).ShouldBeInRange(1, 9, "neither first nor last as a rule");
    }

    [Fact]
    public void Whom_the_reviewer_put_off_comes_later_and_who_is_on_hold_last()
    {
        var first = Make(1, Recommendation.Advance, 90);
        var second = Make(2, Recommendation.Advance, 80);
        var held = Make(3, Recommendation.Advance, 95) with { OnHold = true };

        StackOrder.OneByOne([first, second, held], [first.ReviewId]).Select(entry => entry.CandidateNumber).ShouldBe([2, 1, 3]);
    }

    [Fact]
    public void A_page_of_the_sign_off_list_that_was_put_off_comes_after_the_others()
    {
        var people = Enumerable.Range(1, 14).Select(number => Make(number, Recommendation.NotRecommended, 39 - number)).ToList();
        var first = StackOrder.NextSignOffPage(people, []);
        var skipped = first.Select(entry => entry.ReviewId).ToList();

        StackOrder.NextSignOffPage(people, skipped).Select(entry => entry.CandidateNumber).ShouldBe([11, 12, 13, 14, 1, 2, 3, 4, 5, 6]);
    }

    private static StackEntry Make(int number, Recommendation? recommendation, double? score) =>
        new(Guid.CreateVersion7(), number, recommendation, score, Flagged: false, OnHold: false, Waiting: true);

    private static void ForAll(Func<List<StackEntry>, bool> holds) => Check.QuickThrowOnFailure(Prop.ForAll(Entry.ListOf().ToArbitrary(), holds));
}
