using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Interviews;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of an interview and of the decision after it.</summary>
public static class InterviewCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private static readonly Guid Key = Guid.Parse("0190a000-0000-7000-8000-000000000009");
    private static readonly string Long = string.Concat(Enumerable.Repeat("Explained clearly how a slow query was found and tuned. ", 40));

    public static IEnumerable<(string Name, AdaptiveCard Card)> All()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var words = Words.For(language);
            yield return ($"interviews-{language}", InterviewsCard.Build(List(3), words).Card!);
            yield return ($"interviews-many-{language}", InterviewsCard.Build(List(40) with { Title = Hostile, Held = 3, OffersDigest = true, AskedOneself = true }, words).Card!);
            yield return ($"interviews-none-{language}", InterviewsCard.Build(List(0) with { Held = 1 }, words).Card!);
            foreach (var (name, model) in Models())
            {
                yield return ($"interview-{name}-{language}", InterviewCard.Build(model, words).Card!);
            }

            foreach (var kind in new[] { ReviewKind.Interview, ReviewKind.Decision })
            {
                foreach (var decision in new[] { DecisionKind.Approve, DecisionKind.Edit, DecisionKind.Reject, DecisionKind.Revise })
                {
                    yield return ($"interview-decided-{kind}-{decision}-{language}", InterviewCard.Build(
                        new InterviewDecidedModel
                        {
                            ReviewId = Key, Round = 1, Kind = kind, Name = Hostile, CandidateCode = "C-7", Decision = decision, By = Hostile, When = "Mon 3 Nov 2025, 10:12",
                            Reason = decision == DecisionKind.Approve ? null : Hostile, MayUndo = decision != DecisionKind.Revise,
                        },
                        words).Card!);
                }
            }

            var record = Record();
            var click = new InterviewClick(Key, 1, Key, Key, DecisionKind.Approve);
            yield return ($"interview-warning-{language}", NotesForm.BuildWarning(
                words["Interview_Protected", "small children", ProtectedWords.Explain(ProtectedAttribute.FamilyStatus, words.Culture), ProtectedWords.Instead(ProtectedAttribute.FamilyStatus, words.Culture)],
                [.. record.Questions], record.Notes[0].Notes, click, Hostile, "C-7", words).Card!);
            yield return ($"interview-edit-{language}", KitForm.Build(record.Core, record.Kit, new KitClick(Key, 1, Key, Key, Save: false), Hostile, "C-7", words).Card!);
            yield return ($"interview-line-{language}", InterviewCard.BuildLine(words["Interview_NotNeeded", "C-7"], words).Card!);
        }
    }

    /// <summary>Gets what came of an interview, with every part of a packet.</summary>
    internal static InterviewRecord Record(int criteria = 6)
    {
        var guide = new[] { "1: no example, or from hearsay or theory only", "3: one example of own work, with help", "5: several examples of own work; explains choices, results and limits" };
        var core = Enumerable.Range(1, Math.Min(criteria, InterviewKit.MostCore)).Select(number => new InterviewQuestion(
            $"core-c{number}", $"“Criterion {number}”: describe a piece of work in which this mattered most. What did you do yourself, and what came of it?", $"c{number}", Core: true, null, guide));
        PacketSource[] both = [new(PacketSourceKind.Screening, Quote: "Five years of SQL at Fabrikam."), new(PacketSourceKind.Notes, 0, "No experience with Databricks, she said.")];
        var statements = Enum.GetValues<PacketPart>().SelectMany(part => Enumerable.Range(0, criteria).Select(number => new PacketStatement(part, $"Criterion {number} (must-have): {Hostile}", $"c{number}", both)));
        return new InterviewRecord
        {
            Core = new InterviewKit([.. core], "en"),
            Kit = new InterviewKit([new InterviewQuestion("aimed-c1", $"On “Databricks” your CV says: “{Hostile}”. What more can you tell us about it?", "c1", Core: false, Hostile, guide), new InterviewQuestion("own-1", Hostile, null, Core: false, null, [])], "en"),
            Notes = [new InterviewersNotes(Key, Hostile, 0, new InterviewNotes([new InterviewAnswer("core-c1", "?", "c1", "Has two small children. " + Long[..1900], 4), new InterviewAnswer("aimed-c1", "?", "c1", null, 2)], Hostile, KeptAsWritten: true))],
            Packet = new DecisionPacket(["CV: 6 of 8 criteria met, 1 partly, 1 not found.", "Interview: 5 supported, 1 contradicted, 1 unclear, 1 not discussed."], [.. statements], "en"),
        };
    }

    private static InterviewsModel List(int rows) => new()
    {
        RequisitionId = Key, Code = "R-1", Title = "Senior Data Engineer", AskedBy = "Riley Recruiter",
        Rows = [.. Enumerable.Range(1, rows).Select(number => new InterviewRow(
            new Guid(number, 1, 7, 8, 0, 0, 0, 0, 0, 0, 1), number == 2 ? Hostile : "Ana Soler", $"C-{number}", number == 1 ? ReviewKind.Decision : ReviewKind.Interview, 8, number == 3 ? null : "To be decided by Thu 6 Nov 2025."))],
    };

    private static IEnumerable<(string Name, InterviewModel Model)> Models()
    {
        var model = new InterviewModel
        {
            RequisitionId = Key, ReviewId = Key, CandidateId = Key, Kind = ReviewKind.Interview, Round = 1, ArtifactId = Key, Name = "Ana Soler", CandidateCode = "C-7", Code = "R-1",
            Title = "Senior Data Engineer", AskedBy = "Riley Recruiter", Due = "To be decided by Thu 6 Nov 2025.", MadeBy = "AI generated by local-interviewer/1 (rules-based)", Interview = Record(), Recommendation = Recommendation.Advance,
        };
        var answer = new RevisionAnswer("Ask more about SQL. Sing.", [new UnderstoodInstruction(InstructionKind.Add, "SQL", null, "Ask more about SQL.")], ["Sing."], Changed: true);
        var full = model with
        {
            Name = Hostile, Title = Hostile, AskedBy = Hostile, StandsInFor = Hostile, Others = [Hostile, "Ben"], How = new HowDecided(ReviewPolicy.All), Answer = answer, NoMoreRevisions = true,
            VotesSoFar = [new VoteSoFar(Hostile, DecisionKind.Approve, Hostile)], Questions = [new AskedQuestion(Hostile, "Mon 3 Nov 2025, 10:12", Hostile)], Own = Record().Notes[0],
        };
        yield return ("open", model);
        yield return ("full", full);
        yield return ("no-questions", model with { Interview = new InterviewRecord(), ArtifactId = null, AskedOneself = true });
        yield return ("waits", model with { MayDecide = false });
        yield return ("decision", model with { Kind = ReviewKind.Decision });
        yield return ("decision-full", full with { Kind = ReviewKind.Decision, Interview = Record(criteria: 30), FinalByHr = false, SentBackBy = Hostile, SentBackBecause = Hostile });
        yield return ("decision-no-packet", model with { Kind = ReviewKind.Decision, Interview = Record() with { Packet = null }, Recommendation = null });
    }
}
