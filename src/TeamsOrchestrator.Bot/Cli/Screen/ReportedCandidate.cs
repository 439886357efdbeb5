using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Screen;

internal sealed record ReportedCandidate(
    string File, string? Name, decimal Score, string Recommendation, IReadOnlyList<ReportedFinding> Criteria, IReadOnlyList<ReportedFlag> Flags)
{
    // A decimal keeps its last digit: 80.0, not 80.
    private const decimal OneDecimal = 0.0m;

    public static ReportedCandidate Of(string file, string? name, ScreeningResult screening) => new(
        file,
        name,
        Math.Round((decimal)screening.Score, 1, MidpointRounding.AwayFromZero) + OneDecimal,
        KebabCase.Of(screening.Recommendation),
        [.. screening.Findings.Select(ReportedFinding.Of)],
        [.. screening.Flags.Select(flag => new ReportedFlag(KebabCase.Of(flag.Kind), flag.Detail))]);
}
