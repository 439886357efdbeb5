using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;
using TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;
using TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the cards from a recruiter's notes to a job description that people agreed on.</summary>
public static class JobCards
{
    private const string Hostile = "<b>**[x](http://evil)**";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language), language).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words, string language)
    {
        IReadOnlyList<(string, string)> people = [("Morgan Manager", "m"), (Hostile, "h")];
        var entry = new IntakeEntry { Title = "Data Engineer", Picked = "m", How = [IntakeEntry.InterviewsChoice] };
        yield return ("intake", IntakeForm.Build(Guid.Empty, entry, [], people, words).Card!);
        var wrong = entry with
        {
            Title = null, Picked = null, Managers = Hostile, Tasks = Hostile, MustHaves = new string('x', JobNotes.MaxLong + 40), Place = WorkPlace.Hybrid, Employment = Employment.FullOrPartTime, Language = "de",
            How = [IntakeEntry.ConfidentialChoice, IntakeEntry.BlindChoice],
        };
        yield return ("intake-wrong", IntakeForm.Build(
            Guid.Empty, wrong,
            [.. IntakeInputs.Faults(wrong, words), new IntakeFault(IntakeInputs.Managers, words["Intake_ManagerAmbiguous", CardText.Escape(Hostile), CardText.Escape("a@b.example, c@d.example")])], people, words).Card!);
        yield return ("intake-sent", IntakeForm.BuildSent("R-1", Hostile, words).Card!);

        var draft = Draft(language);
        var model = new JobReviewModel
        {
            ReviewId = Guid.Empty, Round = 1, ArtifactId = Guid.Empty, Code = "R-1", Title = "Data Engineer", AskedBy = "Riley Recruiter", Due = "Please decide by Fri 6 Nov.", VersionNumber = 1,
            MadeBy = "local-job-writer/1", Draft = draft, Findings = JobCheck.Find(draft, words.Culture), OffersDigest = true,
        };
        yield return ("job-review", JobReviewCard.Build(model, words).Card!);
        var revised = model with
        {
            Round = 2, VersionNumber = 2, Findings = [], NoMoreRevisions = true, Others = [Hostile], StandsInFor = Hostile,
            Answer = new RevisionAnswer(
                Hostile,
                [new(InstructionKind.Reword, "rockstar", "expert", Hostile), new(InstructionKind.UseSuggestions, "3", null, Hostile), new(InstructionKind.Mention, Hostile, null, Hostile), new(InstructionKind.LeaveOut, Hostile, null, Hostile)],
                [Hostile], Changed: true),
            Changes = [new("A rockstar with SQL", "An expert with SQL"), new(Hostile, null), new(null, Hostile)],
        };
        yield return ("job-review-revised", JobReviewCard.Build(revised, words).Card!);
        yield return ("job-review-rework", JobReviewCard.Build(model with { IsRework = true, RejectedBy = Hostile, RejectedBecause = Hostile, Title = Hostile }, words).Card!);
        yield return ("job-review-none", JobReviewCard.Build(model with { Draft = null, ArtifactId = null, Findings = [], AskedOneself = true }, words).Card!);
        var most = new JobDescriptionDraft(language, string.Join('\n', Enumerable.Range(1, 400).Select(number => number == 1 ? Hostile : $"- {Hostile} {number}")));
        yield return ("job-review-long", JobReviewCard.Build(revised with { Draft = most, Findings = [.. Enumerable.Repeat(new JobFinding(JobFindingKind.Protected, Hostile, Hostile, Hostile), 20)], Changes = [.. Enumerable.Repeat(new LineChange(Hostile, "b"), 20)] }, words).Card!);
        var click = new JobEditClick(Guid.Empty, 1, Guid.Empty, Save: false);
        yield return ("job-edit", JobFormCard.Build(click, draft.Text, problem: null, "R-1", CardKinds.ForJobReview(Guid.Empty, Guid.Empty, 1), words).Card!);
        yield return ("job-edit-wrong", JobFormCard.Build(click, Hostile, words["JobReview_TooShort", JobDescriptionDraft.LeastText], "R-1", CardKinds.ForJobReview(Guid.Empty, Guid.Empty, 1), words).Card!);
        foreach (var decision in new[] { DecisionKind.Approve, DecisionKind.Edit, DecisionKind.Reject, DecisionKind.Revise })
        {
            var decided = new JobDecidedModel
            {
                ReviewId = Guid.Empty, Round = 1, ArtifactId = Guid.Empty, Code = "R-1", Title = Hostile, Decision = decision, DecidedBy = Hostile, When = "Mon 3 Nov 2025, 10:12", MayUndo = true,
                Reason = decision is DecisionKind.Reject or DecisionKind.Revise ? Hostile : null, Changes = decision == DecisionKind.Edit ? revised.Changes : [],
            };
            yield return ($"job-decided-{decision}", JobReviewCard.Build(decided, words).Card!);
            yield return ($"job-decided-rework-{decision}", JobReviewCard.Build(decided with { IsRework = true }, words).Card!);
        }

        yield return ("job-line", JobReviewCard.BuildLine(words["JobReview_NotNeeded", "R-1", CardText.Escape(Hostile)], "R-1", words).Card!);
        var shown = new JobModel { RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, Draft = draft, Version = 2, Agreed = true, AgreedBy = (Hostile, "Mon 3 Nov 2025, 10:12") };
        yield return ("job", JobCard.Build(shown, words).Card!);
        yield return ("job-link", JobCard.Build(shown with { Agreed = false, AgreedBy = null, Url = "https://bot.contoso.example/downloads/x" }, words).Card!);
        yield return ("job-alone", JobCard.Build(shown with { AgreedBy = null }, words).Card!);
        yield return ("job-file", JobCard.Build(shown with { Draft = null, File = Hostile }, words).Card!);
        yield return ("job-nothing", JobCard.Build(shown with { Draft = null, Agreed = false, AgreedBy = null }, words).Card!);
    }

    private static JobDescriptionDraft Draft(string language) => new(language, language == "de"
        ? """
          Data Engineer

          Ort: Berlin
          Anstellung: Vollzeit

          Ihre Aufgaben
          - Sie bauen und betreiben unsere Datenstrecken
          - Sie sind der Macher in einem jungen, dynamischen Team

          Voraussetzungen
          - Mindestens 3 Jahre Erfahrung mit SQL
          - Deutsch als Muttersprache

          Von Vorteil
          - Terraform
          """
        : """
          Data Engineer

          Location: Berlin
          Employment: full-time

          What you will do
          - Build and run our data pipelines
          - Be the rockstar of a young and dynamic team

          What you need to bring
          - At least 3 years of experience with SQL
          - Native English speaker

          Nice to have
          - Terraform
          """);
}
