using System.Globalization;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>The dated positions of a CV, what they show, and how long they lasted.</summary>
internal sealed class Career
{
    private readonly Dictionary<Position, PositionText> texts = new(ReferenceEqualityComparer.Instance);
    private readonly YearMonth today;

    public Career(IReadOnlyList<Position> positions, YearMonth today)
    {
        this.today = today;
        Dated = [.. positions
            .Where(position => position.From is { } from && from <= today && (position.To is not { } to || to >= from))
            .OrderByDescending(position => position.To ?? today)
            .ThenByDescending(position => position.From)];
        Flags = new EmploymentHistory(positions, today).FindFlags();
    }

    /// <summary>Gets the positions whose dates can be counted, the newest first.</summary>
    public IReadOnlyList<Position> Dated { get; }

    /// <summary>Gets gaps and contradictions in the dates.</summary>
    public IReadOnlyList<Flag> Flags { get; }

    /// <summary>Counts the years that some positions cover, overlaps once.</summary>
    public double Years(IReadOnlyList<Position> positions) => new EmploymentHistory(positions, today).Years;

    /// <summary>Says whether some of the positions overlap.</summary>
    public bool Overlap(IReadOnlyList<Position> positions)
    {
        var ordered = positions.OrderBy(position => position.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.From <= (pair.First.To ?? today));
    }

    /// <summary>Gets the words of a position.</summary>
    public PositionText TextOf(Position position, SkillLexicon lexicon)
    {
        if (!texts.TryGetValue(position, out var text))
        {
            text = new PositionText(position, lexicon);
            texts.Add(position, text);
        }

        return text;
    }

    public static string Format(double years) => years.ToString("0.0", CultureInfo.InvariantCulture);
}
