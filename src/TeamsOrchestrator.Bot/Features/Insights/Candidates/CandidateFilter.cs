using System.Globalization;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>Which candidates a list shows: all, those in one state, or those with one recommendation.</summary>
internal sealed record CandidateFilter(CandidateState? State, Recommendation? Recommendation)
{
    private static readonly CandidateFilter Everybody = new(null, null);

    private static readonly Dictionary<string, CandidateFilter> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["new"] = In(CandidateState.New), ["screened"] = In(CandidateState.Screened), ["not screened"] = In(CandidateState.NotScreened),
        ["hold"] = In(CandidateState.OnHold), ["proposed"] = In(CandidateState.Proposed), ["decided"] = In(CandidateState.Decided),
        ["withdrawn"] = In(CandidateState.Withdrawn), ["closed"] = In(CandidateState.Closed), ["removed"] = In(CandidateState.Removed),
        ["recommended"] = With(Hiring.Candidates.Recommendation.Advance), ["consider"] = With(Hiring.Candidates.Recommendation.Consider),
        ["not recommended"] = With(Hiring.Candidates.Recommendation.NotRecommended),
    };

    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["on hold"] = "hold", ["final"] = "decided", ["advance"] = "recommended", ["to consider"] = "consider", ["unreadable"] = "not screened",
        ["neu"] = "new", ["gesichtet"] = "screened", ["nicht gesichtet"] = "not screened", ["zurückgestellt"] = "hold", ["vorgeschlagen"] = "proposed",
        ["entschieden"] = "decided", ["zurückgezogen"] = "withdrawn", ["geschlossen"] = "closed", ["entfernt"] = "removed", ["empfohlen"] = "recommended", ["nicht empfohlen"] = "not recommended",
    };

    public static IEnumerable<string> EnglishNames => Names.Keys;

    /// <summary>Reads a stage as people say it.</summary>
    /// <returns>The filter, or null where there is no such stage.</returns>
    public static CandidateFilter? Read(string said)
    {
        var name = said.Trim().Trim('[', ']').Replace('-', ' ');
        return name.Length == 0 ? Everybody : Names.GetValueOrDefault(Others.GetValueOrDefault(name, name));
    }

    /// <summary>Reads what <see cref="Parameters"/> wrote.</summary>
    public static (CandidateFilter Filter, int Page) Parse(string? parameters)
    {
        var parts = (parameters ?? string.Empty).Split('|');
        return (
            new CandidateFilter(
                Enum.TryParse<CandidateState>(parts[0], out var state) ? state : null,
                parts.Length > 1 && Enum.TryParse<Recommendation>(parts[1], out var recommendation) ? recommendation : null),
            parts.Length > 2 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0);
    }

    public string Parameters(int page) => string.Create(CultureInfo.InvariantCulture, $"{State}|{Recommendation}|{page}");

    public IQueryable<Candidate> Apply(IQueryable<Candidate> candidates)
    {
        var byState = State is { } state ? candidates.Where(row => row.State == state) : candidates;
        return Recommendation is { } recommendation ? byState.Where(row => row.Recommendation == recommendation) : byState;
    }

    private static CandidateFilter In(CandidateState state) => new(state, null);

    private static CandidateFilter With(Recommendation recommendation) => new(null, recommendation);
}
