using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>Two processes on one PostgreSQL database, started at once on an empty one; whatever is said reaches one or the other in turn.</summary>
[Collection(Processes.Name)]
public sealed class TwoNodesTests
{
    private const int Clicks = 50;

    [PostgreSqlFact]
    public async Task Of_fifty_clicks_at_once_over_two_nodes_one_decides_and_all_answers_name_it_and_a_node_leaves_unnoticed()
    {
        // Arrange: three managers who are asked the same
        await using var nodes = await ProductNodes.StartAsync(await TestDatabase.CreateEmptyAsync(Database.PostgreSql), count: 2, ("Shutdown__DrainSeconds", "2"));
        var riley = await nodes.MeetAsync(Persona.Riley);
        Persona[] managers = [await nodes.MeetAsync(Persona.Morgan), await nodes.MeetAsync(Persona.Mallory), await nodes.MeetAsync(Persona.Harper)];
        await nodes.UntilAsync(() => Task.FromResult(managers.All(manager => manager.Messages.Count > 0)), "everybody welcomed");
        await riley.SendAsync("screen Senior Data Engineer for Morgan Manager and Mallory Outsider and Harper HR", Cvs.Job, Cvs.Ana);
        var cards = await Task.WhenAll(managers.Select(manager => nodes.WaitForAsync(manager, "R-1", "Approve = screening starts")));

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, Clicks).Select(click => managers[click % 3].ClickWithoutWaitingAsync(cards[click % 3], "Approve")));

        // Assert: one decision
        var vote = await nodes.LookAsync(db => db.Votes.SingleAsync());
        var review = await nodes.LookAsync(db => db.Reviews.SingleAsync(row => row.Kind == ReviewKind.Criteria));
        (review.State, review.DecidedBy).ShouldBe((ReviewState.Decided, vote.PersonId));
        var who = await nodes.LookAsync(db => db.People.Where(row => row.Id == vote.PersonId).Select(row => row.Name).SingleAsync());
        answers.ShouldAllBe(answer => answer.Words.Contains($"{who} approved the criteria", StringComparison.Ordinal));
        (await nodes.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "review.approved"))).ShouldBe(1);

        await AnAnswerWaitsForTheOtherNodesUpdateAsync(nodes, managers[0]);
        await ANodeLeavesAsync(nodes, managers[1]);
    }

    /// <summary>An update is on its way from one node; a click that the other node handles is answered after it.</summary>
    private static async Task AnAnswerWaitsForTheOtherNodesUpdateAsync(ProductNodes nodes, Persona morgan)
    {
        var stack = await nodes.WaitForAsync(morgan, "1 screened:");
        var (arrived, held) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        nodes.Connector.Gate = async request =>
        {
            if (HttpMethods.IsPut(request.Method) && request.Path.Value!.Contains(morgan.ConversationId, StringComparison.Ordinal) && arrived.TrySetResult())
            {
                await held.Task;
            }
        };
        (await morgan.ClickWithoutWaitingAsync(stack, "Start")).Words.ShouldContain("Ana Soler"); // its update is held
        await arrived.Task.WaitAsync(ProductProcess.Patience);

        // The next two clicks go to both nodes: whichever does not deliver knows of the update only through the database.
        var (first, second) = (morgan.ClickWithoutWaitingAsync(stack, "Start"), morgan.ClickWithoutWaitingAsync(stack, "Start"));
        await Task.WhenAny(first, second, Task.Delay(TimeSpan.FromMilliseconds(700)));
        var early = (first.IsCompleted, second.IsCompleted);
        held.SetResult();
        await Task.WhenAll(first, second);

        early.ShouldBe((false, false), "neither node answers before the update has arrived");
        nodes.Connector.Gate = _ => Task.CompletedTask;
    }

    /// <summary>A node is told to stop: it says so, still answers, gives everything back and ends well; the other one goes on.</summary>
    private static async Task ANodeLeavesAsync(ProductNodes nodes, Persona mallory)
    {
        var (leaving, staying) = (nodes.All[0], nodes.All[1]);
        leaving.Terminate();
        await nodes.UntilAsync(async () => !await leaving.IsReadyAsync(), "a node that says it is not ready");
        (await staying.IsReadyAsync()).ShouldBeTrue();
        await mallory.SendAsync("help"); // one of these goes to the node that leaves
        await mallory.SendAsync("status");
        (await leaving.EndAsync()).ShouldBe(0);

        await nodes.WaitForAsync(mallory, "R-1", "Senior Data Engineer");
        await nodes.UntilAsync(async () => !await nodes.LookAsync(db => db.Work.AnyAsync(row => row.State == WorkState.Pending && row.LeasedBy != null)), "no lease left behind");
        leaving.Launch();
        await leaving.UntilReadyAsync();
    }
}
