using TeamsOrchestrator.BotTests.Builders;
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
        mallory.Everything.ShouldNotContain("Soler");
    }

    [Fact]
    public async Task Open_brings_the_review_down_and_the_older_copy_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance));
        await harper.SayAsync("pending");

        await harper.ClickAsync(harper.Find("1 decisions wait for you"), "Open");

        harper.Messages[^1].Words.ShouldContain("Final review");
        harper.Messages.Count(message => message.Words.Contains("Moved below.", StringComparison.Ordinal)).ShouldBe(1);
        var answer = await harper.ClickAsync(harper.Messages[^1], "Approve");
        answer.Words.ShouldContain("is final");
        harper.Messages.Count(message => message.Words.Contains("Moved below.", StringComparison.Ordinal)).ShouldBe(1);
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
