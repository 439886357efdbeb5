using System.Globalization;
using System.Text;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Models;

/// <summary>Writes down for a model what agents know, a line each.</summary>
internal static class PromptLines
{
    private const string Nothing = "(none)";

    /// <summary>Writes criteria: the id, how much it counts, the text and what counts as it.</summary>
    public static string Of(CriteriaSet criteria) => Joined(criteria.Items.Select(item => $"[{item.Id}] {Weight(item)}: {Line(item.Text)}{(item.Accepts.Count == 0 ? string.Empty : $" (also: {Line(string.Join("; ", item.Accepts))})")}"));

    /// <summary>Writes what reviewers pointed at.</summary>
    public static string Of(IReadOnlyList<ReadingHint> hints) => Joined(hints.Select(hint => $"[{hint.CriterionId}] {Line(hint.Quote)}"));

    /// <summary>Writes findings with their quotes. What a person wrote beside them is left out: it may name somebody.</summary>
    public static string Of(CriteriaSet criteria, ScreeningResult screening) => Of(criteria, screening.Findings, words => words);

    /// <summary>Writes findings with their quotes, in which who it is about may still stand: a person may have quoted the CV.</summary>
    public static string Of(CriteriaSet criteria, IReadOnlyList<Finding> findings, Func<string, string> cover)
    {
        var lines = new StringBuilder();
        foreach (var finding in findings)
        {
            if (criteria.Find(finding.CriterionId) is { } item)
            {
                lines.Append(CultureInfo.InvariantCulture, $"[{item.Id}] {Weight(item)}, {Word(finding.Verdict)}: {Line(item.Text)}\n");
                foreach (var evidence in finding.Evidence)
                {
                    lines.Append(CultureInfo.InvariantCulture, $"  \"{Line(cover(evidence.Quote))}\"\n");
                }
            }
        }

        return lines.Length == 0 ? Nothing : lines.ToString().TrimEnd();
    }

    /// <summary>Gets the word that the prompts have for a verdict.</summary>
    public static string Word(Verdict verdict) => verdict switch { Verdict.Met => "met", Verdict.Partly => "partly", _ => "not-found" };

    private static string Weight(Criterion item) => item.MustHave ? "must-have" : string.Create(CultureInfo.InvariantCulture, $"weight {item.Weight}");

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } joined ? joined : Nothing;
}
