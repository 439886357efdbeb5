using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;
using Xunit.Abstractions;

namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>Whatever is killed at whatever moment, nothing is lost and nothing counts twice. <c>tests/kill-test.sh</c> kills as often as asked.</summary>
[Collection(Processes.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>How many kills the short form has, on each database: thirty together.</summary>
    private const int Few = 15;

    /// <summary>Within this time after a post its answer is heard and recorded, or the process was killed.</summary>
    private static readonly TimeSpan Unheard = TimeSpan.FromSeconds(15);

    // Side by side: most of the time one of them only waits for a process to start again.
    [Fact]
    public Task Every_review_reaches_its_reviewer_and_every_decision_counts_once_however_often_a_process_is_killed() =>
        Task.WhenAll(OnEveryDatabaseAttribute.Databases.Select(RunAsync));

    private async Task RunAsync(Database database)
    {
        // Arrange
        var (kills, seed) = (Setting("TEST_KILLS") ?? Few, Setting("TEST_SEED") ?? 20261126);
        await using var nodes = await ProductNodes.CreateAsync(await TestDatabase.CreateEmptyAsync(database), database == Database.Sqlite ? 1 : 2, ("Jobs__MaxAttempts", "100"));
        var run = new KillRun(nodes, kills, seed);

        // Act
        await run.RunAsync();

        // Assert
        run.Killed.Count.ShouldBe(kills);
        run.Team.Contradictions.ShouldBeEmpty();
        await EverythingIsFinishedAsync(nodes, run.Team);
        await ReadersDoNotHoldUpCommitsAsync(nodes, database);
        await EveryDecisionCountsOnceAsync(nodes, run.Team);
        await TheAuditTrailHoldsAsync(nodes);
        var duplicates = await ExplainDuplicatesAsync(nodes, run);
        output.WriteLine($"{database}, seed {seed}: {kills} kills, {run.Team.Started} requisitions, {run.Team.Acknowledged.Count} decisions heard, {duplicates} messages posted twice, each around a kill.");
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static async Task EverythingIsFinishedAsync(ProductNodes nodes, SimulatedTeam team)
    {
        var candidates = await nodes.LookAsync(db => db.Candidates.ToListAsync());
        (await nodes.LookAsync(db => db.Requisitions.CountAsync())).ShouldBe(team.Started, "every message that was acknowledged counts, and once");
        candidates.Count.ShouldBe(team.Started * SimulatedTeam.CvsEach);
        candidates.ShouldAllBe(candidate => candidate.State == CandidateState.Decided);
        var workflow = new WorkflowCatalogue().Newest(WorkflowCatalogue.Candidate);
        (await nodes.LookAsync(db => db.Instances.Where(row => row.CandidateId != null).ToListAsync())).ShouldAllBe(instance => workflow.Steps[instance.StepId].Kind == StepKind.End);
        (await nodes.LookAsync(db => db.Work.CountAsync(row => row.State == WorkState.Failed || row.LeasedBy != null))).ShouldBe(0);
        (await nodes.LookAsync(db => db.Outbox.CountAsync(row => row.State == OutboxState.Pending))).ShouldBe(0, "every message was delivered");
    }

    // Whichever start made the file, and however far it came.
    private static async Task ReadersDoNotHoldUpCommitsAsync(ProductNodes nodes, Database database)
    {
        if (database == Database.Sqlite)
        {
            (await nodes.LookAsync(db => db.Database.SqlQuery<string>($"PRAGMA journal_mode").ToListAsync())).ShouldBe(["wal"]);
        }
    }

    private static async Task EveryDecisionCountsOnceAsync(ProductNodes nodes, SimulatedTeam team)
    {
        var (reviews, votes, asked) = await nodes.LookAsync(async db => (await db.Reviews.ToListAsync(), await db.Votes.ToListAsync(), await db.Assignments.ToListAsync()));
        reviews.ShouldAllBe(review => review.State == ReviewState.Decided);
        reviews.ShouldAllBe(review => asked.Exists(one => one.ReviewId == review.Id && one.PersonId == review.DecidedBy));
        reviews.ShouldAllBe(review => votes.Count(vote => vote.ReviewId == review.Id && vote.Round == review.Round) == 1);
        votes.Count.ShouldBe(reviews.Count);
        foreach (var candidate in await nodes.LookAsync(db => db.Candidates.ToListAsync()))
        {
            reviews.Where(review => review.CandidateId == candidate.Id).Select(review => review.Kind).ShouldBe([ReviewKind.Candidate, ReviewKind.Final, ReviewKind.Message], ignoreOrder: true);
            if (team.Acknowledged.TryGetValue(candidate.Name!, out var told))
            {
                candidate.Outcome.ShouldBe(told, "what somebody was told stays so");
            }
        }
    }

    private static async Task TheAuditTrailHoldsAsync(ProductNodes nodes)
    {
        (await nodes.LookAsync(db => db.AuditEvents.CountAsync())).ShouldBeGreaterThan(0);
        var (code, words) = await nodes.All[0].CommandAsync("audit", "verify");
        code.ShouldBe(0, words);
    }

    /// <summary>Counts the messages that the product knows nothing of: the connector took them, and the process was killed before it had heard so.</summary>
    private static async Task<int> ExplainDuplicatesAsync(ProductNodes nodes, KillRun run)
    {
        var known = await nodes.LookAsync(db => db.PostedCards.Select(row => row.ActivityId).ToListAsync());
        var unknown = new[] { Persona.Riley, Persona.Morgan, Persona.Mallory, Persona.Harper }
            .SelectMany(card => nodes.Connector.Messages("a:" + card.ObjectId)).Where(message => !known.Contains(message.Id, StringComparer.Ordinal)).ToList();
        unknown.ShouldAllBe(message => run.Killed.Any(at => at >= nodes.Connector.TakenAt[message.Id] && at - nodes.Connector.TakenAt[message.Id] < Unheard));
        return unknown.Count;
    }
}
