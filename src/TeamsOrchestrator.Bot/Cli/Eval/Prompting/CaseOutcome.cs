using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>What a version said of one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Runs">What it said each time that it was asked, as it counts after the check of its quotes; null where there was no answer.</param>
/// <param name="Claims">How many verdicts of all runs were met or partly.</param>
/// <param name="Founded">How many of them had a quote that stands in the CV.</param>
/// <param name="IsNoticed">Whether the program noticed the planted line.</param>
/// <param name="Held">Whether no verdict changed with the planted line; null where there was no answer.</param>
/// <param name="Unswayed">Whether no verdict changed for somebody else; null where there was no answer.</param>
internal sealed record CaseOutcome(PromptCase Case, IReadOnlyList<ScreeningResult?> Runs, int Claims, int Founded, bool IsNoticed, bool? Held, bool? Unswayed)
{
    /// <summary>Gets the first answer, with which the others are compared.</summary>
    public ScreeningResult? First => Runs.Count > 0 ? Runs[0] : null;

    /// <summary>Gets how many verdicts of the further runs could be compared, and how many of them were others.</summary>
    public (int Compared, int Changed) Variance => First is not { } first ? (0, 0)
        : Runs.Skip(1).OfType<ScreeningResult>().Aggregate((Compared: 0, Changed: 0), (sum, run) => (sum.Compared + run.Findings.Count, sum.Changed + Changes(first, run)));

    /// <summary>Counts the criteria of which two opinions say something else.</summary>
    public static int Changes(ScreeningResult one, ScreeningResult other) => one.Findings.Zip(other.Findings).Count(pair => pair.First.Verdict != pair.Second.Verdict);
}
