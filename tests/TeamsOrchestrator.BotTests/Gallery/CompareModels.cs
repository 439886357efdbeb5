using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;
using TeamsOrchestrator.Bot.Features.Insights.Compare;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Reviews;
using CvEvidence = TeamsOrchestrator.Hiring.Candidates.Evidence;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>People beside each other, for the gallery.</summary>
internal static class CompareModels
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private const string When = "Mon 3 Nov 2025, 10:12";

    public static IEnumerable<(string Name, CompareModel Model)> All()
    {
        yield return ("few", Few());
        yield return ("few-people", Few() with { View = new CompareView([3, 7, 9], CompareFace.People, 0) });
        var many = Many();
        yield return ("many", many);
        yield return ("many-middle", many with { View = many.View with { Page = 3 } });
        yield return ("many-last", many with { View = many.View with { Page = 99 } });
        yield return ("many-people", many with { View = many.View with { Face = CompareFace.People } });
        yield return ("no-criteria", Few() with { Criteria = [] });
    }

    /// <summary>Three people as they are in practice: one with an interview, one about whom two opinions differ, one who declined AI.</summary>
    private static CompareModel Few()
    {
        var criteria = new CriteriaSet(
        [
            new Criterion { Id = "sql", Text = "SQL", MustHave = true, Source = "SQL is required", Accepts = [] },
            new Criterion { Id = "years", Text = "At least five years of experience in data engineering", MustHave = true, Source = "5 years", Accepts = [] },
            new Criterion { Id = "kafka", Text = "Kafka", MustHave = false, Source = "Kafka is a plus", Accepts = [] },
        ]);
        var ana = Screened(criteria, [Verdict.Met, Verdict.Met, Verdict.NotFound], second: null);
        var ben = Screened(criteria, [Verdict.NotFound, Verdict.Partly, Verdict.Met], [Verdict.Partly, Verdict.Partly, Verdict.Met]);
        var interview = new InterviewRecord
        {
            Notes = [new InterviewersNotes(Guid.Empty, "Morgan Manager", 0, new InterviewNotes([new InterviewAnswer("1", "How would you tune a slow query?", "sql", "Explained indexes and partitions clearly.", 5)], "Friendly."))],
            Assessment = new InterviewAssessment([new AssessedCriterion("sql", AssessedAs.Supported, [new NoteQuote(0, "Explained indexes and partitions clearly.")], [5]), new AssessedCriterion("kafka", AssessedAs.Contradicted, [], [])]),
            Packet = new DecisionPacket([], [new PacketStatement(PacketPart.Open, "Nobody asked about the notice period.", null, [])], "en"),
        };
        return new CompareModel
        {
            RequisitionId = Guid.Empty, Code = "R-1", Title = "Senior Data Engineer", View = new CompareView([3, 7, 9], CompareFace.Criteria, 0), Criteria = criteria.Items,
            People =
            [
                new ComparedPerson("C-3", "Ana Soler", "proposed: goes on", ana) { Interview = interview, Decisions = [new DecisionLine(When, "Morgan Manager", ReviewKind.Candidate, DecisionKind.Approve, null)] },
                new ComparedPerson("C-7", "Ben Okafor", "screened", ben),
                new ComparedPerson("C-9", "Cleo Adler", "not screened", SampleDossiers.Declined()),
            ],
        };
    }

    /// <summary>As many people and criteria as there can be, with texts as long as they can be, one of them erased.</summary>
    private static CompareModel Many()
    {
        var dossier = SampleDossiers.Many();
        IReadOnlyList<DecisionLine> decisions = [.. Enum.GetValues<DecisionKind>().Select(decision => new DecisionLine(When, Hostile, ReviewKind.Candidate, decision, string.Concat(Enumerable.Repeat(Hostile, 40))))];
        var quote = string.Concat(Enumerable.Repeat("Explained it well. ", 20));
        var interview = new InterviewRecord
        {
            Notes = [new InterviewersNotes(Guid.Empty, Hostile, 0, new InterviewNotes([.. Enumerable.Range(0, 8).Select(number => new InterviewAnswer("1", Hostile, "c1", quote, 1 + (number % 5)))], Hostile))],
            Assessment = new InterviewAssessment([.. dossier.Criteria.Items.Select((item, index) => new AssessedCriterion(item.Id, (AssessedAs)(index % 4), [new NoteQuote(0, quote), new NoteQuote(7, Hostile)], [3]))]),
        };
        return new CompareModel
        {
            RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, View = new CompareView([1, 2, 3, 4, 5], CompareFace.Criteria, 0), Criteria = dossier.Criteria.Items,
            People = [.. Enumerable.Range(1, 4).Select(number => new ComparedPerson($"C-{number}", string.Concat(Enumerable.Repeat(Hostile, 5)), "screened", dossier) { Decisions = decisions, Interview = interview }), new ComparedPerson("C-5", "C-5", "removed", Dossier: null)],
        };
    }

    private static CandidateDossier Screened(CriteriaSet criteria, Verdict[] verdicts, Verdict[]? second)
    {
        IReadOnlyList<Finding> Findings(Verdict[] all) => [.. criteria.Items.Zip(all, (item, verdict) => new Finding(item.Id, verdict, verdict == Verdict.NotFound ? [] : [new CvEvidence("Built pipelines with Python and SQL at Fabrikam for six years.", 1, 12)]))];
        var screening = ScreeningRules.Screen(criteria, Findings(verdicts), []);
        screening = second is null ? screening : Disagreement.Add(criteria, screening, SecondOpinion.Of("local-screener/6", ScreeningRules.Screen(criteria, Findings(second), [])));
        var unreadable = SampleDossiers.Unreadable();
        return unreadable with { Criteria = criteria, Screening = screening, FileName = "cv.pdf" };
    }
}
