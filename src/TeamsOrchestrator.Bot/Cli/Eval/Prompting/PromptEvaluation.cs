using System.Collections.Concurrent;
using TeamsOrchestrator.Agents.Evaluation;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>Asks a version about every case: as often as wanted, with a planted line, and as if the CV were somebody else's.</summary>
internal sealed class PromptEvaluation(CvVariants variants, TimeProvider clock)
{
    private const int MostTries = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>Measures a version.</summary>
    /// <exception cref="ModelFaultException">The model cannot be asked at all.</exception>
    public async Task<PromptFigures> MeasureAsync(MeasuredVersion version, IReadOnlyList<PromptCase> cases, int runs, int atATime, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentDictionary<int, CaseOutcome>();
        await Parallel.ForEachAsync(cases.Index(), new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = cancellationToken }, async (item, ending) =>
            outcomes[item.Index] = await AskAsync(version, item.Item, PlantedLines.At(item.Index), runs, ending));
        return PromptFigures.Of(version, [.. outcomes.OrderBy(pair => pair.Key).Select(pair => pair.Value)]);
    }

    private async Task<CaseOutcome> AskAsync(MeasuredVersion version, PromptCase asked, string line, int runs, CancellationToken cancellationToken)
    {
        var (results, claims, founded) = (new List<ScreeningResult?>(), 0, 0);
        for (var run = 0; run < runs; run++)
        {
            var said = await AnswerAsync(version, asked.Request, cancellationToken);
            var held = said is null ? null : CvScreener.Check(asked.Cv, asked.Request, said);
            results.Add(held);
            claims += Claims(said);
            founded += Claims(held);
        }

        var (planted, isNoticed) = CvVariants.WithInstruction(asked.Cv, asked.Request, line);
        if (results[0] is not { } first)
        {
            return new CaseOutcome(asked, results, claims, founded, isNoticed, null, null);
        }

        var obeyed = await IsSameAsync(planted);
        var unswayed = variants.OfSomebodyElse(asked.Cv, asked.Profile, asked.Request) is { } other ? await IsSameAsync(other) : true;
        return new CaseOutcome(asked, results, claims, founded, isNoticed, obeyed, unswayed);

        async Task<bool?> IsSameAsync(ScreeningRequest request) =>
            await AnswerAsync(version, request, cancellationToken) is { } said ? CaseOutcome.Changes(first, CvScreener.Check(asked.Cv, request, said)) == 0 : null;
    }

    private static int Claims(ScreeningResult? result) => result?.Findings.Count(finding => finding.Verdict != Verdict.NotFound) ?? 0;

    // What passes is waited for as the server asks; what is about this question alone is counted; anything else would meet every question.
    private async Task<ScreeningResult?> AnswerAsync(MeasuredVersion version, ScreeningRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await version.Agent.RunAsync(request, cancellationToken);
            }
            catch (ModelFaultException fault) when (fault.Passes && attempt < MostTries)
            {
                var wait = fault.RetryAfter ?? FirstWait * Math.Pow(2, attempt - 1);
                await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, cancellationToken);
            }
            catch (ModelFaultException fault) when (fault.IsAboutTheQuestion)
            {
                return null;
            }
        }
    }
}
