using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What a rule saw for one part of a criterion.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Evidence">The quotes, the strongest first.</param>
/// <param name="Note">How it was derived, or null.</param>
internal sealed record Observation(Verdict Verdict, IReadOnlyList<Evidence> Evidence, string? Note = null)
{
    public static Observation Nothing { get; } = new(Verdict.NotFound, []);

    public static Observation NothingBut(string note) => new(Verdict.NotFound, [], note);
}
