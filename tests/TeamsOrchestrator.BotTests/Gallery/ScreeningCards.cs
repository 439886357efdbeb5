using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Screening;
using TeamsOrchestrator.Bot.Features.Screening.SamePeople;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the cards that start and follow a screening, and of the answer to what was not understood.</summary>
public static class ScreeningCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private const string LongName = "Lebenslauf_mit_einem_sehr_langen_Dateinamen_ohne_ein_einziges_Leerzeichen_2026_final_v3.pdf";

    private static readonly ProgressView.CandidateCounts Nobody = new(0, 0, 0, 0, 0, 0);

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        foreach (var (name, view) in Views())
        {
            yield return ($"progress-{name}", ProgressCard.Build(view, words).Card!);
        }

        yield return ("progress-handed-over", ProgressCard.BuildHandedOver("R-1", Hostile, Hostile, words).Card!);
        List<Requisition> open = [.. Enumerable.Range(1, 5).Select(Requisition)];
        var files = new AddFilesView { BatchId = Guid.Empty, Count = 10, Open = open, More = true, Problems = [(Hostile, "Expired"), (LongName, "TooLarge")] };
        yield return ("add-files", AddFilesCard.Build(files, words).Card!);
        yield return ("add-files-none", AddFilesCard.Build(files with { Count = 1, Open = [], More = false, Problems = [] }, words).Card!);
        yield return ("add-files-added", AddFilesCard.Build(files with { Chosen = open[0] }, words).Card!);
        yield return ("add-files-discarded", AddFilesCard.Build(files with { Count = 0, Problems = [] }, words).Card!);
        yield return ("add-files-none-arrived", AddFilesCard.Build(files with { Count = 0 }, words).Card!);
        var same = new SamePersonView
        {
            MatchId = Guid.Empty, Requisition = "R-1 " + Hostile, Sign = SignKind.Name, State = MatchState.Asked,
            Applications = [("C-3", Hostile, LongName, "screened"), ("C-12", "Ana Soler", Hostile, "new")],
        };
        yield return ("same-person", SamePersonCard.Build(same, words).Card!);
        yield return ("same-person-agency", SamePersonCard.Build(same with { Sign = SignKind.Email }, words).Card!);
        yield return ("same-person-answered", SamePersonCard.Build(same with { Sign = SignKind.Phone, State = MatchState.Different, AnsweredBy = Hostile }, words).Card!);
        yield return ("same-person-undo", SamePersonCard.Build(same with { State = MatchState.Same, AnsweredBy = Hostile, MayUndo = true }, words).Card!);
        yield return ("same-person-over", SamePersonCard.Build(same with { IsOver = true }, words).Card!);
        yield return ("job-form", JobDescriptionForm.Build(Guid.Empty, "R-1", [.. Enumerable.Range(1, 100).Select(number => (File(number).FileId, number % 2 == 0 ? Hostile : LongName))], words).Card!);
        yield return ("job-form-none", JobDescriptionForm.Build(Guid.Empty, "R-1", [], words).Card!);
        yield return ("not-understood", NotUnderstoodCard.Build(Hostile, ["help", "pending", "status"], words).Card!);
        yield return ("not-understood-empty", NotUnderstoodCard.Build(string.Empty, ["help", "pending", "status"], words).Card!);
    }

    private static IEnumerable<(string Name, ProgressView View)> Views()
    {
        var view = new ProgressView
        {
            RequisitionId = Guid.Empty, Code = "R-1", Title = "Senior Data Engineer", State = RequisitionState.Open, Confidential = false, Managers = ["Morgan Manager"],
            JobDescription = "Job description.md", Files = 11, FilesSettled = 11, Criteria = CriteriaProgress.WithManager, Counts = new(10, 9, 1, 0, 0, 0),
            Problems = [File(3, "ImageOnly", ReceivedFileState.Failed), File(4, fault: null, ReceivedFileState.Duplicate)], ProblemCount = 2, Cvs = [.. Enumerable.Range(1, 8).Select(number => File(number))], CvCount = 10,
            People = [("Morgan Manager", "m"), (Hostile, "h")], MayChangeJob = true, NoticeUrl = "https://contoso.example/applicants",
        };
        var intake = view with { State = RequisitionState.Intake, Criteria = CriteriaProgress.NotStarted, Counts = Nobody };
        yield return ("reading", intake with { FilesSettled = 4, Problems = [] });
        yield return ("empty", intake with { Files = 0, FilesSettled = 0, JobDescription = null, Cvs = [], CvCount = 0, Problems = [] });
        yield return ("no-manager", intake with { Managers = [], Unknown = [(Hostile, false)], Title = Hostile, Link = "http://localhost:3978" });
        yield return ("several-managers", intake with { Managers = ["Ana Admin"], Unknown = [(Hostile, true), ("Nora New", false)] });
        yield return ("unreachable", intake with { Managers = [Hostile, string.Empty], Unreachable = [Hostile, string.Empty], Confidential = true, SamePerson = true, Link = "https://teams.microsoft.com/l/chat/0/0?users=28:1" });
        yield return ("many-problems", intake with
        {
            Problems = [.. Enumerable.Range(9, 8).Select(number => File(number, "Expired", ReceivedFileState.Failed) with { Code = null })], ProblemCount = 23, Pages = new(0, 1),
            Removed = [File(1), File(2)], Cvs = [.. Enumerable.Range(1, 8).Select(number => File(number))], CvCount = 30,
        });
        yield return ("which-job", intake with { JobDescription = null, JobChoices = [File(1), File(2)] });
        yield return ("waiting-criteria", view);
        yield return ("model-waits", view with
        {
            ModelWaits = [("KeyRefused", 12), ("BudgetSpent", 3), ("Refused", 1)], Spending = new ModelSpending(1_234_567, 12.3, 15, "EUR"), Criteria = CriteriaProgress.Approved, Counts = new(10, 4, 1, 5, 0, 0),
        });
        yield return ("paused", view with { Unreadable = ("candidate", 3) });
        yield return ("stand-in", view with { Deciding = [Hostile], StandIns = new Dictionary<string, string>(StringComparer.Ordinal) { ["Morgan Manager"] = Hostile } });
        yield return ("sent-back", view with { Criteria = CriteriaProgress.WithRecruiter });
        yield return ("screening", view with { Criteria = CriteriaProgress.Approved, MayChangeJob = false, Counts = new(10, 4, 1, 5, 0, 0) });
        yield return ("page-2", view with { Criteria = CriteriaProgress.Approved, MayChangeJob = false, Counts = new(10, 0, 1, 9, 3, 0), Pages = new(1, 0), Cvs = [File(9), File(10)] });
        yield return ("final", view with { Criteria = CriteriaProgress.Approved, MayChangeJob = false, Counts = new(10, 0, 1, 9, 10, 4) });
        yield return ("done", view with { Criteria = CriteriaProgress.Approved, MayChangeJob = false, Counts = new(10, 0, 1, 9, 10, 10) });
        yield return ("stopped", view with { State = RequisitionState.Stopped });
        yield return ("closed", view with { State = RequisitionState.Closed });
        yield return ("cancelled", view with { State = RequisitionState.Cancelled });
    }

    private static ProgressView.FileLine File(int number, string? fault = null, ReceivedFileState state = ReceivedFileState.Read) =>
        new(new Guid(number, 1, 7, 8, 0, 0, 0, 0, 0, 0, 1), number % 2 == 0 ? Hostile : LongName, $"C-{number}", fault, state);

    private static Requisition Requisition(int number) => new()
    {
        Id = new Guid(number, 2, 7, 8, 0, 0, 0, 0, 0, 0, 1), TenantId = "t", Number = number, Title = Hostile + " Senior Data Engineer with a rather long title", RecruiterId = Guid.Empty, StartedIn = Guid.Empty, CreatedAt = 0,
    };
}
