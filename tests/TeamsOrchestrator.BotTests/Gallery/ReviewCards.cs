using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;
using TeamsOrchestrator.Bot.Features.Reviews.Cvs;
using TeamsOrchestrator.Bot.Features.Reviews.Stacks;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every card of the reviews, in English and German, with the texts that cards break on.</summary>
public static class ReviewCards
{
    private const string Hostile = "<b>**[x](http://evil)**\n# {{DATE(2026-01-01)}} & <script>";

    private static readonly Guid Key = new("01920000-0000-7000-8000-000000000001");
    private static readonly string Long = string.Concat(Enumerable.Repeat("Betriebssystemunabhängigkeit und Datenbankverwaltung mit Verantwortung, ", 4)).Trim();

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en-GB", "de-DE" }.SelectMany(locale =>
        In(Words.For(locale).WithInstructions("http://localhost:3978/instructions")).Select(item => ($"{item.Name}-{locale[..2]}", item.Card.Card!)));

    private static IEnumerable<(string Name, RenderedCard Card)> In(Words words) => [.. CriteriaCards(words), .. StackCards(words), .. CvCards(words)];

    private static IEnumerable<(string Name, RenderedCard Card)> CriteriaCards(Words words)
    {
        var answer = Answer(changed: true);
        yield return ("criteria", CriteriaReviewCard.Build(Review(Criteria(6)) with { Warnings = [new CriteriaWarning(ProtectedAttribute.Age, "young team", "Age must not count.", "Ask for what the job needs.")] }, words));
        yield return ("criteria-many", CriteriaReviewCard.Build(Review(Criteria(CriteriaSet.MaxItems)) with { Others = ["Ben", Hostile], AskedOneself = true, Questions = Questions() }, words));
        yield return ("criteria-edited-in-dialog", CriteriaReviewCard.Build(Review(Criteria(12)) with { EditsInDialog = true }, words));
        yield return ("criteria-none", CriteriaReviewCard.Build(Review([]), words));
        yield return ("criteria-revised", CriteriaReviewCard.Build(Review(Criteria(3)) with { Answer = answer, Round = 2 }, words));
        yield return ("criteria-asked", CriteriaReviewCard.Build(Review(Criteria(3)) with { Questions = Questions(), NoMoreRevisions = true, StandsInFor = Hostile, Others = [Hostile], How = new HowDecided(ReviewPolicy.NumberOf, 2), VotesSoFar = Votes() }, words));
        yield return ("criteria-rework", CriteriaReviewCard.Build(Review(Criteria(3)) with { IsRework = true, RejectedBy = Hostile, RejectedBecause = Long }, words));
        foreach (var decision in new[] { DecisionKind.Approve, DecisionKind.Edit, DecisionKind.Reject, DecisionKind.Revise })
        {
            foreach (var isRework in new[] { false, true })
            {
                yield return ($"criteria-decided-{decision}-{isRework}", CriteriaReviewCard.Build(
                    new CriteriaDecidedModel
                    {
                        ReviewId = Key, Round = 1, ArtifactId = Key, Code = "R-1", Title = Hostile, IsRework = isRework, Decision = decision, DecidedBy = Hostile,
                        When = words.When(0, "Europe/Berlin"), Reason = Hostile, MayUndo = true, Changes = decision == DecisionKind.Edit ? Changes() : [],
                    },
                    words));
            }
        }

        var form = new CriteriaForm(new CriteriaSet(Criteria(20)), []).Enter(0, "Native English speaker", RowChoice.Low).Enter(9, Long, RowChoice.Drop);
        var click = new CriteriaFormClick(Key, 1, Key, CriteriaFormStep.Open, 0, []);
        var back = CardKinds.ForCriteriaReview(Key, Key, 1);
        yield return ("criteria-form", CriteriaFormCard.Build(click, form, error: null, "R-1", back, words));
        yield return ("criteria-form-page-2", CriteriaFormCard.Build(click with { Page = 1 }, form, error: null, "R-1", back, words));
        yield return ("criteria-form-dialog", CriteriaFormCard.Build(click, form with { PageSize = CriteriaForm.RowsPerDialog }, error: null, "R-1", back: null, words));
        foreach (var fault in Enum.GetValues<CriteriaFormFault>())
        {
            yield return ($"criteria-form-{fault}", CriteriaFormCard.Build(
                click, form, new CriteriaFormError(fault, 0, new ProtectedAttributeHit(ProtectedAttribute.NativeLanguage, "Native English")), "R-1", back, words));
        }
    }

    private static IEnumerable<(string Name, RenderedCard Card)> StackCards(Words words)
    {
        var last = new LastDecision(Key, 1, Hostile, DecisionKind.Approve, WaitsForOthers: true);
        yield return ("stack-overview", StackOverview.Build(Overview(words), words));
        yield return ("stack-overview-going-on", StackOverview.Build(Overview(words) with { Decided = 3, Waiting = 113, OnHold = 2, ReadAgain = 1, Others = [Hostile, "Ben"], How = new HowDecided(ReviewPolicy.All, Unseen: true), Last = last }, words));
        yield return ("stack-done", StackOverview.Build(Overview(words) with { Decided = 116, Waiting = 0, IsDone = true, GoOn = 12, NotTakenFurther = 104, FinalByHr = true }, words));
        yield return ("stack-person", StackPerson.Build(Person(Dossier(5, "Ana Soler")), words));
        yield return ("stack-person-asked", StackPerson.Build(
            Person(Dossier(5, "Ana Soler")) with
            {
                Questions = Questions(), NoMoreRevisions = true, StandsInFor = Hostile, SentBackBy = Hostile, SentBackBecause = Hostile, Reopened = true,
                How = new HowDecided(ReviewPolicy.Sequence), VotesSoFar = Votes(),
            },
            words));
        var reopen = new ReopenModel { CandidateId = Key, Round = 1, Name = Hostile, Code = "C-1", Requisition = "R-1 " + Hostile, State = "decided", Deciders = [Hostile, "Ben"] };
        yield return ("reopen", ReopenCard.Build(reopen, words));
        yield return ("newer-cv", NewerCvCard.Build(reopen, words));
        yield return ("newer-cv-refused", NewerCvCard.Build(reopen with { Refusal = words["Reopen_Undecided"] }, words));
        yield return ("reopen-refused", ReopenCard.Build(reopen with { Refusal = words["Reopen_Left"] }, words));
        yield return ("stack-person-hostile", StackPerson.Build(Person(Dossier(4, Hostile)) with { Last = last, SentBackBy = Hostile, SentBackBecause = Hostile, OnHold = true }, words));
        yield return ("stack-person-many", StackPerson.Build(Person(Dossier(CriteriaSet.MaxItems, Long)) with { Answer = Answer(changed: false), Questions = Questions(), Last = last, FromSignOff = true, FinalByHr = true }, words));
        yield return ("stack-person-not-screened", StackPerson.Build(Person(NotScreened()) with { MayRevise = false, MadeBy = null }, words));
        yield return ("stack-findings", StackFindings.Build(Dossier(CriteriaSet.MaxItems, "Ana Soler"), Key, Key, 8, CardKinds.ForStack(Key, Key, 1), words));
        var left = new StackDecidedModel { StackId = Key, ReviewId = Key, Round = 1, Code = "R-1", Name = Hostile };
        yield return ("stack-withdrew", StackDecided.Build(left with { Left = CandidateState.Withdrawn }, words));
        yield return ("stack-removed", StackDecided.Build(left with { Left = CandidateState.Removed }, words));
        yield return ("change-criteria", ChangeCriteria.Build("R-1", 11, Key, CardKinds.ForStack(Key, Key, 1), words));
        yield return ("stack-line", StackOverview.BuildLine(words["Stack_MovedBelow", "R-1", CardText.Escape(Hostile)], "R-1", words));
        foreach (var decision in new DecisionKind?[] { DecisionKind.Approve, DecisionKind.Reject, DecisionKind.Revise, null })
        {
            foreach (var isOwn in new[] { true, false })
            {
                yield return ($"stack-decided-{decision?.ToString() ?? "none"}-{isOwn}", StackDecided.Build(
                    new StackDecidedModel
                    {
                        StackId = Key, ReviewId = Key, Round = 1, Code = "R-1", Name = Hostile, Decision = decision, DecidedBy = Hostile, IsOwn = isOwn,
                        When = words.When(0, "Europe/Berlin"), Reason = Long, MayUndo = isOwn,
                    },
                    words));
            }
        }

        var dossier = Dossier(12, "Ana Soler");
        var click = new CorrectClick(Key, Key, 1, Key, Save: false);
        var verdicts = dossier.Screening!.Findings.Select(finding => finding.Verdict).ToList();
        yield return ("correct", CorrectionForm.Build(click, dossier, verdicts, reason: null, problem: null, CardKinds.ForStack(Key, Key, 1), words));
        yield return ("correct-problem", CorrectionForm.Build(click, dossier, verdicts, Hostile, words["Deciding_ReasonMissing"], CardKinds.ForStack(Key, Key, 1), words));
        yield return ("sign-off", SignOffList.Build(SignOff(words) with { Drawn = SignOff(words).Rows[3] }, words));
        yield return ("sign-off-problem", SignOffList.Build(SignOff(words) with { Problem = words["SignOff_ReasonMissing", CardText.Escape(Hostile)], Last = last }, words));
        yield return ("stack-list", ListStack.Build("R-1", new StackListClick(Key, StackGroup.NotScreened, 1), [.. Enumerable.Range(1, 35).Select(Member)], words));
    }

    private static IEnumerable<(string Name, RenderedCard Card)> CvCards(Words words)
    {
        var document = new Document(
            "cv.pdf", [.. Enumerable.Range(1, 4).Select(page => new DocumentPage(page, [.. Enumerable.Range(1, 60).Select(line => $"{line}. {Hostile.Replace('\n', ' ')} {Long[..40]}")]))], []);
        var model = new CvModel { CandidateId = Key, StackId = Key, Code = "C-1", Name = Hostile, FileName = Long + Hostile, Pages = CvPages.Build(document, ["{{DATE(2026-01-01)}}"]) };
        yield return ("cv", CvCard.Build(model with { Link = "http://localhost:3978/files/token" }, words));
        yield return ("cv-source", CvCard.Build(model with { Page = 1, IsSource = true, StackId = null }, words));
        yield return ("cv-no-text", CvCard.Build(model with { Pages = [], Fault = words["Fault_ImageOnly"] }, words));
    }

    private static IReadOnlyList<AskedQuestion> Questions() =>
        [new(Hostile, "Mon 23 Nov 2026, 10:00", Hostile + Long, Hostile, "Mon 23 Nov 2026, 11:00", Long), new("Ben", "Mon 23 Nov 2026, 12:00", null)];

    private static IReadOnlyList<VoteSoFar> Votes() => [new(Hostile, DecisionKind.Approve, null), new("Ben", DecisionKind.Edit, null), new(Hostile, DecisionKind.Reject, Hostile + Long)];

    private static IReadOnlyList<CriterionChange> Changes()
    {
        var (before, after) = (Criteria(6), Criteria(14));
        return
        [
            new(before[0], before[0] with { Text = "5 years of " + Hostile, MustHave = false, Weight = 1 }), new(before[1], null), new(null, after[13]),
            .. Enumerable.Range(2, 10).Select(index => new CriterionChange(after[index], after[index] with { Text = "Kafka or " + Long })),
        ];
    }

    private static CriteriaReviewModel Review(IReadOnlyList<Criterion> criteria) => new()
    {
        ReviewId = Key, Round = 1, ArtifactId = Key, Code = "R-1", Title = Hostile, AskedBy = Hostile, VersionNumber = 1, MadeBy = "AI generated by local-criteria 1", Criteria = criteria,
    };

    private static IReadOnlyList<Criterion> Criteria(int count) => [.. Enumerable.Range(0, count).Select(index => new Criterion
    {
        Id = $"c{index}", Text = index % 3 == 0 ? $"{index} {Hostile}" : $"{index} {Long}", MustHave = index % 4 == 0, Weight = 1 + (index % 5), Source = index % 5 == 0 ? null : Long + Hostile,
        Accepts = index % 6 == 0 ? ["Snowflake", Hostile] : [],
    })];

    private static RevisionAnswer Answer(bool changed) => new(
        Hostile + Long, [.. Enum.GetValues<InstructionKind>().Select(kind => new UnderstoodInstruction(kind, Hostile, "4", Hostile))], [Hostile, Long], changed, AsksForOtherCriteria: true);

    private static StackOverviewModel Overview(Words words) => new()
    {
        StackId = Key, Code = "R-1", Title = Hostile, AskedBy = Hostile, Waiting = 116, Due = words.Due(1, 0, "Europe/Berlin"),
        Counts = new Dictionary<StackGroup, int> { [StackGroup.Advance] = 14, [StackGroup.Consider] = 31, [StackGroup.NotRecommended] = 67, [StackGroup.NotScreened] = 4 },
    };

    private static StackPersonModel Person(CandidateDossier dossier) => new()
    {
        StackId = Key, ReviewId = Key, Round = 1, ArtifactId = Key, Dossier = dossier, Place = 3, Of = 49, MadeBy = "AI generated by local-screening 1",
        AskedBy = Hostile, Others = ["Ben", Hostile], Due = "Please decide by Wednesday 25 November.",
    };

    private static CandidateDossier NotScreened()
    {
        var candidate = Candidate(2, "Scan");
        candidate.CannotBeScreened("ImageOnly");
        return new CandidateDossier(candidate, Requisition(), "scan.pdf", CriteriaSet.Empty, null, null, null, null, null);
    }

    private static CandidateDossier Dossier(int count, string name)
    {
        var criteria = new CriteriaSet(Criteria(count));
        var findings = criteria.Items.Select((item, index) => new Finding(
            item.Id, (Verdict)(index % 3), index % 3 == 0 ? [] : [new Evidence(Long, 1, 2), new Evidence(Hostile, null, null)], index % 2 == 0 ? Hostile : null)).ToList();
        var screening = ScreeningRules.Screen(criteria, findings, [.. Enum.GetValues<FlagKind>().Take(6).Select(kind => new Flag(kind, Hostile + Long))]);
        var candidate = Candidate(1, name);
        candidate.Take(screening);
        var version = new ArtifactVersion
        {
            Id = Key, TenantId = "t", RequisitionId = Key, CandidateId = candidate.Id, Kind = ArtifactKind.Screening, Number = 1, Agent = "local-screening 1", InputsFingerprint = "0",
            Content = [], CreatedAt = 0,
        };
        var agents = new ScreeningResult([.. findings.Select(finding => finding with { Verdict = Verdict.Partly })], 50, Recommendation.Consider, []);
        return new CandidateDossier(
            candidate, Requisition(), "ana.pdf", criteria, version, screening, agents, new Profile(), new CandidateSummary([], [], 7.5, Hostile, [Long, Hostile, "Third."]));
    }

    private static Candidate Candidate(int number, string name) =>
        new() { Id = Key, TenantId = "t", RequisitionId = Key, BatchId = Key, Number = number, FileId = Key, Name = name };

    private static Requisition Requisition() => new() { Id = Key, TenantId = "t", Number = 1, Title = Hostile, RecruiterId = Key, StartedIn = Key, CreatedAt = 0 };

    private static SignOffModel SignOff(Words words) => new()
    {
        StackId = Key, RequisitionId = Key, Code = "R-1", Title = Hostile, Waiting = 67,
        Rows = [.. Enumerable.Range(1, StackOrder.SignOffPage).Select(number => new SignOffPerson(
            new SignOffRow(new Guid(number, 0, 0, new byte[8]), 1, Key), number % 2 == 0 ? Hostile : Long, $"C-{number}", words["Stack_ReasonUnmet", Long], Ticked: number == 2))],
    };

    private static StackMember Member(int number)
    {
        var candidate = Candidate(number, number % 2 == 0 ? Hostile : "Ana Soler");
        candidate.CannotBeScreened("ImageOnly");
        var review = new Review
        {
            Id = Key, TenantId = "t", RequisitionId = Key, CandidateId = Key, InstanceId = Key, StepId = "review", Kind = ReviewKind.Candidate, Policy = ReviewPolicy.Any, OpenedAt = 0,
        };
        return new StackMember(candidate, review, new ReviewAssignment { TenantId = "t", ReviewId = Key, PersonId = Key });
    }
}
