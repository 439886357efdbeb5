using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Holds whatever makes interview kits to what a kit may ask.</summary>
public static class KitCheck
{
    /// <summary>Drops questions that touch what must not count, that quote what was not found in the CV, and those beyond what an interview has time for.</summary>
    /// <param name="kit">The kit.</param>
    /// <param name="core">Whether these are the core questions. The others are aimed at one candidate.</param>
    /// <param name="screening">What was found about the candidate; null for core questions, which quote nobody.</param>
    /// <returns>The kit with what may be asked, ids unique.</returns>
    public static InterviewKit Check(InterviewKit kit, bool core, ScreeningResult? screening)
    {
        ArgumentNullException.ThrowIfNull(kit);
        var quotes = screening?.Findings.SelectMany(finding => finding.Evidence).Select(evidence => evidence.Quote).ToHashSet(StringComparer.Ordinal) ?? [];
        return kit with
        {
            Questions = [.. kit.Questions
                .Where(question => !string.IsNullOrWhiteSpace(question.Text) && question.Text.Length <= InterviewKit.LongestQuestion)
                .Where(question => question.Quote is null || (!core && quotes.Contains(question.Quote)))
                .Where(question => ProtectedAttributes.Find(question.Text).Count == 0 && question.Guide.All(anchor => ProtectedAttributes.Find(anchor).Count == 0))
                .DistinctBy(question => question.Id, StringComparer.Ordinal)
                .Take(core ? InterviewKit.MostCore : InterviewKit.MostAimed)
                .Select(question => question with { Core = core })],
        };
    }
}
