using System.Globalization;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>The criteria of people beside each other: one block for each criterion, one column for each person. A tap on a verdict shows the words it rests on below.</summary>
internal static class CompareCriteria
{
    private const int BesideEachOther = 3; // with more, the words would break on a phone
    private const int LongestCriterion = 160;
    private const int QuotesShown = 2;
    private const int LongestQuote = 140;

    public static IReadOnlyList<CardElement> Build(CompareModel model, Words words) => [.. model.Criteria.Select((criterion, row) => Row(model, criterion, row, words))];

    private static Container Row(CompareModel model, Criterion criterion, int row, Words words)
    {
        var must = criterion.MustHave ? $" · {words["Criterion_MustHave"]}" : string.Empty;
        var cells = model.People.Select((person, column) => (Id: string.Create(CultureInfo.InvariantCulture, $"why{row}x{column}"), Person: person, Why: Why(person, criterion, words))).ToList();
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            Items =
            [
                new TextBlock($"**{CardText.Escape(ShortText.Cut(criterion.Text, LongestCriterion))}**{must}"),
                .. cells.Chunk(BesideEachOther).Select(some => new ColumnSet
                {
                    Spacing = Spacing.Small,
                    Columns = [.. some.Select(cell => Cell(cell.Id, cell.Person, criterion, cell.Why.Count > 0, words)), .. Enumerable.Range(0, Gaps(some.Length, cells.Count)).Select(_ => Empty)],
                }),
                .. cells.Where(cell => cell.Why.Count > 0).Select(cell => new Container { Id = cell.Id, IsVisible = false, Spacing = Spacing.Small, Items = cell.Why }),
            ],
        };
    }

    private static Column Cell(string id, ComparedPerson person, Criterion criterion, bool opens, Words words)
    {
        var finding = Find(person, criterion);
        var said = finding is { Verdict: var verdict } ? words[$"Verdict_{verdict}"] : Missing(person, words);
        return new Column
        {
            Width = "stretch",
            SelectAction = opens ? new ToggleVisibilityAction([id]) { Title = words["Compare_Why", person.Code, said] } : null,
            Items =
            [
                new TextBlock($"{person.Code}{(opens ? " ›" : string.Empty)}") { IsSubtle = true, Size = TextSize.Small },
                finding is null
                    ? new TextBlock(said) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }
                    : new TextBlock($"{EvidencePanel.Icon(finding.Verdict)} {said}") { Color = EvidencePanel.Color(finding.Verdict), Weight = TextWeight.Bolder, Spacing = Spacing.None },
                .. SecondVerdict(person, finding) is { } other ? [Small(words["Compare_Second", words[$"Verdict_{other}"]])] : Array.Empty<CardElement>(),
                .. Talked(person, criterion) is { } talked ? [Small(words[$"Compare_Talk{talked.As}"])] : Array.Empty<CardElement>(),
            ],
        };
    }

    private static Column Empty => new() { Width = "stretch", Items = [] };

    // The columns of a second row stand below those of the first.
    private static int Gaps(int columns, int people) => people > BesideEachOther ? BesideEachOther - columns : 0;

    private static string Missing(ComparedPerson person, Words words) => words[person.Dossier switch
    {
        null => "Compare_CellGone",
        { Candidate.DeclinedAi: true } => "Compare_CellNoAi",
        { Screening: null } => "Compare_CellNotScreened",
        _ => "Compare_CellOlder",
    }];

    /// <summary>Builds what a verdict rests on: the words of the CV, the other opinion, and what was noted in an interview.</summary>
    private static IReadOnlyList<CardElement> Why(ComparedPerson person, Criterion criterion, Words words)
    {
        var (finding, lines) = (Find(person, criterion), new List<string>());
        lines.AddRange((finding?.Evidence ?? []).Take(QuotesShown).Select(evidence =>
            $"{words.Quote(CardText.Escape(ShortText.Cut(evidence.Quote, LongestQuote)))}{(evidence.Page is { } page ? " " + words["Evidence_Page", page] : string.Empty)}"));
        if (finding?.Derivation is { } derivation)
        {
            lines.Add(CardText.Escape(ShortText.Cut(derivation, LongestQuote)));
        }

        if (SecondVerdict(person, finding) is { } other && person.Dossier?.Second is { } second)
        {
            lines.Add(words["Evidence_SecondSaid", $"{EvidencePanel.Icon(other)} {words[$"Verdict_{other}"]}", CardText.Escape(second.Agent)]);
        }

        if (finding is not null && Of(person.Dossier?.AgentScreening, criterion) is { } agents && agents.Verdict != finding.Verdict)
        {
            lines.Add(words["Evidence_AgentSaid", words[$"Verdict_{agents.Verdict}"]]);
        }

        lines.AddRange((Talked(person, criterion)?.Quotes ?? []).Take(QuotesShown).Select(quote => $"{Who(person, quote, words)}: {words.Quote(CardText.Escape(ShortText.Cut(quote.Quote, LongestQuote)))}"));
        return lines.Count == 0
            ? []
            :
            [
                new TextBlock(CardText.Escape(person.Heading)) { Weight = TextWeight.Bolder, Size = TextSize.Small },
                .. lines.Select(line => new TextBlock(line) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }),
            ];
    }

    private static string Who(ComparedPerson person, NoteQuote quote, Words words) => person.Interview is { } interview && quote.Notes < interview.Notes.Count
        ? words["Packet_SourceNotesOf", CardText.Escape(interview.Notes[quote.Notes].Name)]
        : words["Packet_SourceNotes"];

    private static Finding? Find(ComparedPerson person, Criterion criterion) => Of(person.Dossier?.Screening, criterion);

    private static Finding? Of(ScreeningResult? screening, Criterion criterion) =>
        screening?.Findings.FirstOrDefault(finding => string.Equals(finding.CriterionId, criterion.Id, StringComparison.Ordinal));

    private static Verdict? SecondVerdict(ComparedPerson person, Finding? finding) =>
        finding is not null && person.Dossier?.Second?.VerdictOn(finding.CriterionId) is { } other && other != finding.Verdict ? other : null;

    private static AssessedCriterion? Talked(ComparedPerson person, Criterion criterion) =>
        person.Interview?.Assessment?.Find(criterion.Id) is { As: not AssessedAs.NotDiscussed } talked ? talked : null;

    private static TextBlock Small(string text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
}
