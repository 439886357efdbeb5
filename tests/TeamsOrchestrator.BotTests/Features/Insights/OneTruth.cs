using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Insights;

/// <summary>Asks everything that can be asked about R-1 and compares every number with the tables.</summary>
internal sealed partial class OneTruth(TestApp app, Persona riley, Persona morgan, Persona harper)
{
    private static readonly (string Stage, CandidateState State)[] Stages =
    [
        ("new", CandidateState.New), ("not screened", CandidateState.NotScreened), ("screened", CandidateState.Screened), ("hold", CandidateState.OnHold),
        ("proposed", CandidateState.Proposed), ("decided", CandidateState.Decided), ("withdrawn", CandidateState.Withdrawn), ("closed", CandidateState.Closed), ("removed", CandidateState.Removed),
    ];

    /// <summary>Compares.</summary>
    /// <param name="step">What has just happened, for the message of a failure.</param>
    public async Task CheckAsync(string step)
    {
        var candidates = await app.LookAsync(db => db.Candidates.AsNoTracking().ToListAsync());
        int Of(params CandidateState[] states) => candidates.Count(candidate => states.Contains(candidate.State));
        var total = candidates.Count - Of(CandidateState.Withdrawn, CandidateState.Removed);

        var open = await app.LookAsync(db => db.Requisitions.AnyAsync(row => row.ClosedAt == null));
        await StatusAsync(step, candidates, total);
        await ListsAsync(step, candidates, total);
        if (open)
        {
            await riley.SayAsync("status");
            riley.Messages[^1].Words.ShouldContain(
                $"{total} candidate{(total == 1 ? string.Empty : "s")}: {Of(CandidateState.New)} wait for screening, {Of(CandidateState.Proposed)} proposed, {Of(CandidateState.Decided)} final", Case.Sensitive, step);
        }

        riley.Find("R-1 · Senior Data Engineer").Words.ShouldContain(
            $"{Of(CandidateState.Proposed, CandidateState.Decided)} proposed, {Of(CandidateState.Decided)} final, of {total}", Case.Sensitive, $"{step}: the progress card");
        await WaitingAsync(step, morgan, ReviewKind.Candidate, "Candidates to decide");
        await WaitingAsync(step, harper, ReviewKind.Final, "Outcomes to make final");
    }

    private async Task StatusAsync(string step, List<Candidate> candidates, int total)
    {
        await harper.SayAsync("status R-1");
        var words = harper.Messages[^1].Words;
        words.ShouldContain($"{total} candidate", Case.Sensitive, step);
        Bars().Matches(words).Sum(bar => int.Parse(bar.Groups["count"].Value, CultureInfo.InvariantCulture)).ShouldBe(candidates.Count, $"{step}: the bars of status R-1");
    }

    private async Task ListsAsync(string step, List<Candidate> candidates, int total)
    {
        await morgan.SayAsync("candidates R-1");
        morgan.Messages[^1].Words.ShouldContain($"{total} in all", Case.Sensitive, step);
        foreach (var (stage, state) in Stages)
        {
            await morgan.SayAsync($"candidates R-1 {stage}");
            morgan.Messages[^1].Words.ShouldContain($"{candidates.Count(candidate => candidate.State == state)} with: ", Case.Sensitive, $"{step}: candidates R-1 {stage}");
        }
    }

    /// <summary>Compares what a person reads in <c>pending</c> with what others read about the person in <c>status R-1</c>.</summary>
    private async Task WaitingAsync(string step, Persona person, ReviewKind kind, string words)
    {
        var count = await app.LookAsync(db => db.Reviews.CountAsync(row => row.Kind == kind && row.State == ReviewState.Open));
        await person.SayAsync("pending");
        var pending = person.Messages[^1].Words;
        await riley.SayAsync("status R-1");
        var status = riley.Messages[^1].Words;
        if (count == 0)
        {
            pending.ShouldNotContain(words, Case.Sensitive, step);
            status.ShouldNotContain(words, Case.Sensitive, step);
        }
        else
        {
            pending.ShouldContain($"{words}: {count}", Case.Sensitive, step);
            status.ShouldContain($"{person.Card.Name}: {words}: {count}", Case.Sensitive, step);
        }
    }

    [GeneratedRegex("^█+\n(?<count>[0-9]+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Bars();
}
