using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Benchmarks.Screening;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Benchmarks.Team;

/// <summary>Several managers with a requisition each, who decide at the same time, on one node or several; beside it the bare transaction on the same database.</summary>
internal static class TeamBenchmark
{
    private const int FilesAMessage = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task<string> RunAsync(int managers, int cvs, int count, Database database, CancellationToken cancellationToken)
    {
        await using var nodes = await ProductNodes.StartAsync(await TestDatabase.CreateEmptyAsync(database), count);
        var riley = await nodes.MeetAsync(Persona.Riley);
        var people = await Task.WhenAll(Enumerable.Range(0, managers).Select(number => nodes.MeetAsync(CardOf(number))));
        await nodes.UntilAsync(() => Task.FromResult(people.All(person => person.Messages.Count > 0)), "everybody welcomed");

        var watch = Stopwatch.StartNew();
        for (var number = 0; number < managers; number++)
        {
            await HandInAsync(riley, people[number], number * cvs, cvs);
        }

        var criteria = await Task.WhenAll(people.Select(person => nodes.WaitForAsync(person, "Approve = screening starts")));
        await Task.WhenAll(people.Select((person, number) => person.ClickAsync(criteria[number], "Approve")));
        await nodes.UntilAsync(() => nodes.LookAsync(db => db.Batches.AllAsync(batch => batch.Presented, cancellationToken)), "every stack", Patience);
        var screened = watch.Elapsed;
        var stacks = await Task.WhenAll(people.Select(person => nodes.WaitForAsync(person, "screened:")));

        watch.Restart();
        var times = new ConcurrentBag<TimeSpan>();
        await Task.WhenAll(people.Select((person, number) => DecideAsync(person, stacks[number], times)));
        var decided = watch.Elapsed;
        var counted = await nodes.LookAsync(db => db.Candidates.CountAsync(row => row.State == CandidateState.Proposed, cancellationToken));
        var bare = await BareTransaction.MeasureAsync(nodes.Database, managers, Math.Max(20, times.Count / managers));

        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"""
            | {database}, {count} node(s), {managers} managers at once | figure |
            |---|---|
            | {managers * cvs} CVs, from the first message to the last stack | {screened.TotalSeconds:0.0} s |
            | decisions (in force: {counted}) | {times.Count / decided.TotalSeconds:0.0} a second, median {At(sorted, 50):0} ms, 99th percentile {At(sorted, 99):0} ms |
            | bare transactions with the same writes | {bare.PerSecond:0} a second, median {At(bare.Times, 50):0.0} ms, 99th percentile {At(bare.Times, 99):0.0} ms |
            """);
    }

    private static double At(IReadOnlyList<TimeSpan> sorted, int percent) => sorted[(sorted.Count - 1) * percent / 100].TotalMilliseconds;

    private static PersonaCard CardOf(int number)
    {
        var letter = (char)('A' + number);
        return new PersonaCard($"Manager {letter}nders", $"manager.{letter}@contoso.example", $"object-manager-{letter}", $"29:manager-{letter}");
    }

    private static async Task HandInAsync(Persona riley, Persona manager, int first, int cvs)
    {
        var files = Enumerable.Range(first, cvs).Select(GeneratedCv.Write).ToList();
        await riley.SendAsync($"screen Senior Data Engineer for {manager.Card.Email}", [GeneratedCv.Job, .. files.Take(FilesAMessage - 1)]);
        foreach (var message in files.Skip(FilesAMessage - 1).Chunk(FilesAMessage))
        {
            await riley.SendAsync(string.Empty, message);
        }
    }

    private static async Task DecideAsync(Persona manager, PostedMessage stack, ConcurrentBag<TimeSpan> times)
    {
        var view = await manager.ClickAsync(stack, "Start");
        while (CardWords.Actions(view.Card!.Value).Any(action => action.TryGetProperty("title", out var title) && title.ValueEquals("Approve")))
        {
            var watch = Stopwatch.StartNew();
            view = await manager.ClickAsync(view, "Approve");
            times.Add(watch.Elapsed);
        }
    }
}
