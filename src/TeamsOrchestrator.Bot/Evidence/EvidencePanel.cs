using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>The part of a card that shows what an agent found: each criterion with its verdict and its verbatim quotes, then the flags and the limits.</summary>
internal static class EvidencePanel
{
    private const int QuotesPerCriterion = 2;
    private const int LongestQuote = 180;
    private const int LongestTitle = 80;
    private const int MustHavesNamed = 2;
    private const int FlagsShown = 4;
    private const int LongestFlag = 240;

    /// <summary>The verb of the button that shows where in the CV a quote stands; the reviews slice handles it.</summary>
    public const string ShowSourceVerb = "candidate.source";

    /// <summary>Builds the findings, must-haves first.</summary>
    /// <param name="dossier">The candidate.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="folded">Whether the quotes open only with a tap on their criterion.</param>
    public static IReadOnlyList<CardElement> Findings(CandidateDossier dossier, Words words, bool folded = false)
    {
        if (dossier.Screening is not { } screening)
        {
            var by = dossier.DeclinedBy is { } name ? " " + words["Evidence_DeclinedBy", CardText.Escape(name)] : string.Empty;
            return [new TextBlock(words["Evidence_NotScreened", FaultText(dossier.Candidate.Fault, words)] + by)];
        }

        return [.. screening.Findings
            .Select(finding => (Finding: finding, Criterion: dossier.Criteria.Find(finding.CriterionId)))
            .Where(pair => pair.Criterion is not null)
            .OrderByDescending(pair => pair.Criterion!.MustHave)
            .Select((pair, index) => Row(dossier, pair.Criterion!, pair.Finding, folded ? $"quotes{index.ToString(CultureInfo.InvariantCulture)}" : null, words))];
    }

    /// <summary>Says in one line how many criteria are met, and which must-haves are not.</summary>
    /// <returns>The line, ready for a card, or null where there is no screening.</returns>
    public static string? Tally(CandidateDossier dossier, Words words)
    {
        if (dossier.Screening is not { Findings.Count: > 0 } screening)
        {
            return null;
        }

        var (met, partly) = (screening.Findings.Count(finding => finding.Verdict == Verdict.Met), screening.Findings.Count(finding => finding.Verdict == Verdict.Partly));
        return Counts(met, partly, screening.Findings.Count, words) + (met == screening.Findings.Count ? string.Empty : MustHaves(dossier, screening, words));
    }

    private static string Counts(int met, int partly, int total, Words words)
    {
        var said = words[(met, total) switch
        {
            (1, 1) => "Evidence_TallyAllOne",
            (2, 2) => "Evidence_TallyAllTwo",
            (0, 1) => partly > 0 ? "Evidence_TallyOnlyOnePartly" : "Evidence_TallyOnlyOne",
            _ when met == total => "Evidence_TallyAll",
            (0, _) => "Evidence_TallyNone",
            (1, _) => "Evidence_TallyOne",
            _ => "Evidence_TallySome",
        }, met, total];
        return partly > 0 && total > 1 ? said + words["Evidence_TallyPartly", partly] : said;
    }

    private static string MustHaves(CandidateDossier dossier, ScreeningResult screening, Words words)
    {
        var must = screening.Findings.Where(finding => dossier.Criteria.Find(finding.CriterionId)?.MustHave == true).ToList();
        var open = must.Where(finding => finding.Verdict != Verdict.Met).Select(finding => CardText.Escape(Cut(dossier.Criteria.Find(finding.CriterionId)!.Text, LongestTitle))).ToList();
        return must.Count == 0 ? "." : open.Count switch
        {
            0 => words["Evidence_MustHavesMet"],
            <= MustHavesNamed => words["Evidence_MustHavesOpen", string.Join("; ", open)],
            _ => words["Evidence_MustHavesMany", open.Count, must.Count],
        };
    }

    /// <summary>Builds what a reviewer should see before deciding.</summary>
    public static IReadOnlyList<CardElement> Flags(CandidateDossier dossier, Words words)
    {
        var flags = dossier.Flags;
        if (flags.Count == 0)
        {
            return [];
        }

        var lines = flags.Take(FlagsShown).Select(flag => (CardElement)new TextBlock($"**{words[$"Flag_{flag.Kind}"]}** {CardText.Escape(Cut(flag.Detail, LongestFlag))}") { Spacing = Spacing.Small });
        var rest = flags.Count - FlagsShown;
        return
        [
            new Container
            {
                Style = ContainerStyle.Warning,
                Spacing = Spacing.Small,
                Items = [.. lines, .. rest > 0 ? [new TextBlock(words["Evidence_MoreFlags", rest]) { IsSubtle = true }] : Array.Empty<CardElement>()],
            },
        ];
    }

    /// <summary>Builds the lines that say whose opinions there are: a second one and what it comes to, or why rules alone compared.</summary>
    public static IReadOnlyList<CardElement> Opinions(CandidateDossier dossier, Words words)
    {
        if (dossier.Alone is { } alone)
        {
            return [Small(words[$"Evidence_Alone{alone}"])];
        }

        if (dossier is not { Second: { } second, Screening: { } screening })
        {
            return [];
        }

        var agrees = second.Recommendation == screening.Recommendation && screening.Findings.All(finding => second.VerdictOn(finding.CriterionId) is not { } other || other == finding.Verdict);
        return [Small(agrees
            ? words["Evidence_SecondAgrees", CardText.Escape(second.Agent)]
            : words["Evidence_SecondRecommends", RecommendationText(second.Recommendation, words), CardText.Escape(second.Agent)])];
    }

    /// <summary>Builds the line that says what the comparison cannot do, and where to read more.</summary>
    public static CardElement Limits(Words words) => Small($"{words["Evidence_Limits"]} {Reference(words)}");

    /// <summary>Builds the line that says where to read how the agents work and where they fail.</summary>
    public static CardElement Instructions(Words words) => Small(Reference(words));

    /// <summary>Returns the recommendation in words.</summary>
    public static string RecommendationText(Recommendation? recommendation, Words words) =>
        words[$"Recommendation_{recommendation?.ToString() ?? "None"}"];

    /// <summary>Returns why a file could not be screened, in words.</summary>
    public static string FaultText(string? fault, Words words) => words[$"Fault_{fault ?? "Unknown"}"];

    /// <summary>Returns the icon of a verdict; it only repeats the word.</summary>
    public static string Icon(Verdict verdict) => verdict switch { Verdict.Met => "✔", Verdict.Partly => "◐", _ => "○" };

    /// <summary>Returns the icon of a recommendation; it only repeats the words.</summary>
    public static string Icon(Recommendation? recommendation) => recommendation switch
    {
        Recommendation.Advance => "✔",
        Recommendation.Consider => "◐",
        _ => "○",
    };

    /// <summary>Returns the colour of a recommendation. "Not recommended" has none: it is a question to a person, not an alarm.</summary>
    public static TextColor Color(Recommendation? recommendation) => recommendation switch
    {
        Recommendation.Advance => TextColor.Good,
        Recommendation.Consider => TextColor.Warning,
        _ => TextColor.Default,
    };

    public static TextColor Color(Verdict verdict) => verdict switch { Verdict.Met => TextColor.Good, Verdict.Partly => TextColor.Warning, _ => TextColor.Default };

    private static Container Row(CandidateDossier dossier, Criterion criterion, Finding finding, string? foldedId, Words words)
    {
        var details = Details(dossier.Candidate, finding, words);
        var folds = foldedId is not null && details.Count > 0;
        var verdict = words[$"Verdict_{finding.Verdict}"];
        var must = criterion.MustHave ? $" · {words["Criterion_MustHave"]}" : string.Empty;
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Small,
            Items =
            [
                new ColumnSet
                {
                    SelectAction = folds ? new ToggleVisibilityAction([foldedId!]) { Title = words["Evidence_ShowQuotes", Cut(criterion.Text, LongestTitle), verdict] } : null,
                    Columns =
                    [
                        new Column { Width = "stretch", Items = [new TextBlock($"**{CardText.Escape(criterion.Text)}**{must}")] },
                        new Column
                        {
                            Width = "auto",
                            Items = [new TextBlock($"{Icon(finding.Verdict)} {verdict}{(folds ? " ›" : string.Empty)}") { Color = Color(finding.Verdict), Weight = TextWeight.Bolder }],
                        },
                    ],
                },
                .. Corrected(dossier, finding, words),
                .. SecondSaid(dossier, finding, words),
                .. folds ? [new Container { Id = foldedId, IsVisible = false, Spacing = Spacing.None, Items = details }] : details,
            ],
        };
    }

    private static IReadOnlyList<CardElement> Details(Candidate candidate, Finding finding, Words words) =>
    [
        .. finding.Evidence.Take(QuotesPerCriterion).Select((_, index) => Quote(candidate, finding, index, words)),
        .. finding.Derivation is { } derivation
            ? [new TextBlock(CardText.Escape(derivation)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
    ];

    private static IEnumerable<CardElement> Corrected(CandidateDossier dossier, Finding finding, Words words)
    {
        var agents = dossier.AgentScreening?.Findings.FirstOrDefault(item => string.Equals(item.CriterionId, finding.CriterionId, StringComparison.Ordinal));
        return agents is null || agents.Verdict == finding.Verdict
            ? []
            : [new TextBlock(words["Evidence_AgentSaid", words[$"Verdict_{agents.Verdict}"]]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }];
    }

    private static IEnumerable<CardElement> SecondSaid(CandidateDossier dossier, Finding finding, Words words) =>
        dossier.Second is { } second && second.VerdictOn(finding.CriterionId) is { } other && other != finding.Verdict
            ? [new TextBlock(words["Evidence_SecondSaid", $"{Icon(other)} {words[$"Verdict_{other}"]}", CardText.Escape(second.Agent)]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }]
            : [];

    private static Container Quote(Candidate candidate, Finding finding, int index, Words words)
    {
        var evidence = finding.Evidence[index];
        var place = evidence.Page is { } page ? " " + words["Evidence_Page", page] : string.Empty;
        return new Container
        {
            Spacing = Spacing.None,
            SelectAction = ExecuteAction.For(
                words["Evidence_ShowSource", Cut(evidence.Quote, LongestTitle)], ShowSourceVerb, new SourceClick(candidate.Id, finding.CriterionId, index), EvidenceJson.Default.SourceClick),
            Items = [new TextBlock($"{words.Quote(CardText.Escape(Cut(evidence.Quote, LongestQuote)))}{place}") { IsSubtle = true, Spacing = Spacing.None }],
        };
    }

    private static TextBlock Small(string text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Medium };

    private static string Reference(Words words) =>
        words.Instructions is { } address ? words["Evidence_InstructionsLink", address] : words["Evidence_Instructions"];

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
}
