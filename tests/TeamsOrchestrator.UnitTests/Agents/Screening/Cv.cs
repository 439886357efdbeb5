using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

/// <summary>Builds a CV line by line and screens it.</summary>
internal sealed class Cv
{
    private readonly List<string> lines = [];
    private readonly List<Position> positions = [];
    private readonly List<ReadingHint> hints = [];
    private string? language;

    public IReadOnlyList<DocumentPage> Pages => [new DocumentPage(1, lines)];

    public static Cv Of(params string[] lines) => new Cv().With(lines);

    public static LocalScreeningAgent Screener() => new(SkillLexicon.Default, new FixedClock());

    public Cv With(params string[] more)
    {
        lines.AddRange(more);
        return this;
    }

    public Cv WrittenIn(string code)
    {
        language = code;
        return this;
    }

    public Cv Hint(string quote)
    {
        hints.Add(new ReadingHint("c", quote));
        return this;
    }

    public Cv Work(string title, string from, string? to, params string[] text)
    {
        positions.Add(new Position(title, null, Month(from), to is null ? null : Month(to), string.Join('\n', text), 1, lines.Count + 1));
        return With([$"{title}, {from} to {to ?? "present"}", .. text]);
    }

    public async Task<Finding> Screen(string criterion, CriterionKind kind = CriterionKind.Skill, params string[] accepts) =>
        (await ScreenAll(new CriteriaSet([new Criterion { Id = "c", Text = criterion, Kind = kind, Accepts = accepts }]))).Findings[0];

    public Task<ScreeningResult> ScreenAll(CriteriaSet criteria) =>
        Screener().RunAsync(Request(criteria), CancellationToken.None);

    public ScreeningRequest Request(CriteriaSet criteria) => new(Pages, new Profile { Positions = positions, Language = language }, criteria, hints);

    private static YearMonth Month(string text) => new(
        int.Parse(text[..4], System.Globalization.CultureInfo.InvariantCulture), int.Parse(text[5..], System.Globalization.CultureInfo.InvariantCulture));
}
