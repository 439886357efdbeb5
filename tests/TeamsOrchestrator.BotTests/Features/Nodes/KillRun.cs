using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>A team at work, and somebody who keeps killing the processes under it: while they make their tables, while they start, and while they serve.</summary>
internal sealed class KillRun(ProductNodes nodes, int kills, int seed)
{
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromMinutes(3);

    private readonly Random random = new(seed);
    private readonly List<DateTimeOffset> killed = [];

    /// <summary>Gets when something was killed.</summary>
    public IReadOnlyList<DateTimeOffset> Killed => killed;

    /// <summary>Gets the team.</summary>
    public SimulatedTeam Team { get; private set; } = null!;

    public async Task RunAsync()
    {
        await KillWhileMakingTablesAsync();
        var riley = await nodes.MeetAsync(Persona.Riley);
        Persona[] reviewers = [await nodes.MeetAsync(Persona.Morgan), await nodes.MeetAsync(Persona.Mallory), await nodes.MeetAsync(Persona.Harper)];
        await nodes.UntilAsync(() => Task.FromResult(reviewers.All(reviewer => reviewer.Messages.Count > 0)), "everybody welcomed");
        Team = new SimulatedTeam(riley, [.. reviewers, riley], random);
        using var ended = new CancellationTokenSource();
        var work = Team.WorkAsync(ended.Token);
        try
        {
            await KillAsync();
            await nodes.UntilAsync(async () => await FinishedAsync() == Team.Started, "the end of every requisition", TimeToFinish);
        }
        finally
        {
            await ended.CancelAsync();
            await work;
        }

        await nodes.UntilAsync(async () => !await HasWorkAsync(), "an end of all work");
    }

    /// <summary>Says how many requisitions have all their candidates decided, and the message to each approved.</summary>
    private Task<int> FinishedAsync() => nodes.LookAsync(db => db.Requisitions.CountAsync(row =>
        db.Candidates.Count(candidate => candidate.RequisitionId == row.Id && candidate.State == CandidateState.Decided
            && db.Reviews.Any(review => review.CandidateId == candidate.Id && review.Kind == ReviewKind.Message && review.State == ReviewState.Decided)) == SimulatedTeam.CvsEach));

    private Task<bool> HasWorkAsync()
    {
        var soon = TimeProvider.System.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds();
        return nodes.LookAsync(db => db.Work.AnyAsync(row => row.State == Bot.Jobs.WorkState.Pending && row.DueAt <= soon));
    }

    // On an empty store, all nodes at once: a quarter of the kills hits migrations and the first start.
    private async Task KillWhileMakingTablesAsync()
    {
        for (var number = 0; number < kills / 4; number++)
        {
            foreach (var node in nodes.All.Where(node => !node.Runs))
            {
                node.Launch();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300, 2500)));
            Kill(Any());
        }

        foreach (var node in nodes.All.Where(node => !node.Runs))
        {
            node.Launch();
        }

        await Task.WhenAll(nodes.All.Select(node => node.UntilListeningAsync()));
    }

    // In turn: soon after the door is open, and at any moment of a start.
    private async Task KillAsync()
    {
        while (killed.Count < kills)
        {
            await Team.KeepBusyAsync(await FinishedAsync());
            var node = Any();
            if (killed.Count % 2 == 0)
            {
                await node.UntilListeningAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 1200)));
            }
            else
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1500)));
            }

            Kill(node);
            node.Launch();
        }

        await Task.WhenAll(nodes.All.Select(node => node.UntilListeningAsync()));
    }

    private ProductNode Any() => nodes.All[random.Next(nodes.All.Count)];

    private void Kill(ProductNode node)
    {
        node.Kill();
        killed.Add(TimeProvider.System.GetUtcNow());
    }
}
