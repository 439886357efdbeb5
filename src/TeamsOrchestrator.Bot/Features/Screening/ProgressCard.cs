using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The recruiter's card of one requisition, edited in place: what is read, what is missing, who is waited for.</summary>
internal sealed class ProgressCard(HiringDb db, ProgressReader reader, Standing standing, BlindReading blind) : ICard
{
    public static string Kind => CardKinds.Progress;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Audience: ConversationKind.Personal, Reader: { } person }
            || await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken) is not { } requisition)
        {
            return null;
        }

        if (!Permissions.Allows(RequisitionAct.Stop, await standing.OfAsync(person, requisition, cancellationToken)))
        {
            var recruiter = await db.People.Where(row => row.Id == requisition.RecruiterId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
            return BuildHandedOver(requisition.Code, requisition.Title, recruiter ?? "?", request.Words);
        }

        return await reader.ReadAsync(requisition.Id, request.Name.Parameters, await blind.HidesAsync(requisition, person, cancellationToken), cancellationToken) is { } view ? Build(view, request.Words) : null;
    }

    /// <summary>Builds the one line that is left for who is no longer its recruiter.</summary>
    public static RenderedCard BuildHandedOver(string code, string title, string recruiter, Words words) => RenderedCard.Of(
        new AdaptiveCard { Body = [new TextBlock(words["Progress_HandedOver", code, CardText.Escape(title), CardText.Escape(recruiter)]) { IsSubtle = true }] }, words["Progress_Summary", code]);

    public static RenderedCard Build(ProgressView view, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock($"{view.Code} · {CardText.Escape(view.Title)}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(Headline(view, words)) { Color = view.State == RequisitionState.Intake ? TextColor.Warning : TextColor.Default, Spacing = Spacing.Small },
                .. view.Unreadable is var (workflow, version) ? [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock(words["Chat_Paused", workflow, version])] }] : Array.Empty<CardElement>(),
                .. ModelPanel.Waits(view, words),
                .. Line(view.Confidential ? "Progress_Confidential" : null, words),
                .. Line(view.SamePerson ? "Progress_SamePerson" : null, words),
                Facts(view, words),
                .. ManagerPanel.Missing(view, words),
                .. ManagerPanel.Unreachable(view, words),
                .. FilesPanel.Build(view, words),
                .. view.NoticeUrl is { } notice ? [new TextBlock(words["Progress_Notice", notice]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
            ],
            Actions = [.. Actions(view, words)],
        },
        words["Progress_Summary", view.Code]);

    private static string Headline(ProgressView view, Words words) => view switch
    {
        { State: RequisitionState.Closed } => words["Progress_Closed"],
        { State: RequisitionState.Cancelled } => words["Progress_Cancelled"],
        { State: RequisitionState.Stopped } => words["Progress_Stopped"],
        { FilesSettled: var done, Files: var all } when done < all => words["Progress_Reading", done, all],
        { Files: 0, FromNotes: false } => words["Progress_SendFiles"],
        { Managers.Count: 0 } or { Unknown.Count: > 0 } => words["Progress_NoManager"],
        { Criteria: CriteriaProgress.WritingJob } or { FromNotes: true, Criteria: CriteriaProgress.NotStarted } => words["Progress_WritingJob"],
        { Criteria: CriteriaProgress.JobWithManager } => words["Progress_WaitingJob", Managers(view, words)],
        { Criteria: CriteriaProgress.JobWithRecruiter } => words["Progress_WaitingJobRework"],
        { JobDescription: null, FromNotes: false } => words[view.JobChoices.Count > 0 ? "Progress_WhichJob" : "Progress_NoJob"],
        { Criteria: CriteriaProgress.NotStarted or CriteriaProgress.Drafting } => words["Progress_Drafting"],
        { Criteria: CriteriaProgress.WithManager } => words["Progress_WaitingCriteria", Managers(view, words)],
        { Criteria: CriteriaProgress.WithRecruiter } => words["Progress_WaitingRework"],
        { Counts: { Total: 0 } } => words["Progress_NoCandidates"],
        { Counts: { New: > 0 } counts } => words["Progress_Screening", counts.Total - counts.New, counts.Total],
        { Counts: { Total: var total, Proposed: var proposed } } when proposed < total => words["Progress_WaitingCandidates", Managers(view, words), proposed, total],
        { Interviewing: > 0, Counts.Total: var total } => words["Progress_Interviewing", Managers(view, words), view.Interviewing, total],
        { Counts: { Total: var total, Decided: var decided } } when decided < total => words["Progress_WaitingFinal", decided, total],
        _ => words["Progress_Done"],
    };

    private static IEnumerable<CardElement> Line(string? key, Words words) => key is null ? [] : [new TextBlock(words[key]) { IsSubtle = true, Spacing = Spacing.None }];

    private static string Managers(ProgressView view, Words words) => ManagerPanel.List(view.Deciding.Count > 0 ? view.Deciding : view.Managers, words);

    private static FactSet Facts(ProgressView view, Words words)
    {
        var counts = view.Counts;
        return new FactSet(
            [
                new Fact(words["Progress_Manager"], view.Managers.Count == 0 ? words["Progress_Missing"] : ManagerPanel.WithStandIns(view, words)),
                new Fact(words["Progress_Job"], Job(view, words)),
                new Fact(words["Progress_Files"], words["Progress_FilesValue", view.FilesSettled, view.Files]),
                new Fact(words["Progress_Criteria"], words["Progress_Criteria" + (IsAboutJob(view) ? CriteriaProgress.NotStarted : view.Criteria)]),
                new Fact(words["Progress_Screened"], words["Progress_ScreenedValue", counts.Screened, counts.Total, counts.NotScreened]),
                .. view.Interviews ? [new Fact(words["Progress_Interviews"], words["Progress_InterviewsValue", view.Interviewing])] : Array.Empty<Fact>(),
                new Fact(words["Progress_Decided"], words["Progress_DecidedValue", counts.Proposed, counts.Decided, counts.Total]),
                .. ModelPanel.Spent(view, words),
            ]);
    }

    private static bool IsAboutJob(ProgressView view) => view.Criteria is CriteriaProgress.WritingJob or CriteriaProgress.JobWithManager or CriteriaProgress.JobWithRecruiter;

    private static string Job(ProgressView view, Words words) => view switch
    {
        { JobDescription: { } name } => CardText.Escape(name),
        { FromNotes: true } => words[view.Criteria == CriteriaProgress.NotStarted ? "Progress_JobWritingJob" : IsAboutJob(view) ? $"Progress_Job{view.Criteria}" : "Progress_JobAgreed"],
        _ => words["Progress_Missing"],
    };

    private static IEnumerable<CardAction> Actions(ProgressView view, Words words)
    {
        if (view is { FromNotes: true, Criteria: not (CriteriaProgress.NotStarted or CriteriaProgress.WritingJob) })
        {
            yield return SayAction.Button(words["Progress_ShowJob"], $"job description {view.Code}") with { AssociatedInputs = AssociatedInputs.None };
        }

        if (view.HasEnded)
        {
            yield break;
        }

        if (view.CvCount > 0)
        {
            yield return new ToggleVisibilityAction([FilesPanel.ListId]) { Title = words["Progress_ShowFiles", view.CvCount.ToString(CultureInfo.InvariantCulture)] };
        }

        if (view.MayChangeJob && view.FilesSettled > 0)
        {
            yield return ExecuteAction.For(
                words[view.JobDescription is null ? "Progress_ChooseJob" : "Progress_ChangeJob"], ChooseJobDescription.Verb,
                new FileClick(view.RequisitionId, Guid.Empty), ScreeningJson.Default.FileClick) with { AssociatedInputs = AssociatedInputs.None };
        }

        if (!view.EverybodyDecided)
        {
            if (view is { Managers.Count: > 0, Unknown.Count: 0, People.Count: > 0 })
            {
                yield return ManagerPanel.Change(view, words);
            }

            if (view is { Waits: true, State: not RequisitionState.Stopped })
            {
                yield return WaitingButtons.Nudge(view.RequisitionId, words);
            }

            yield return view.State == RequisitionState.Stopped
                ? StopButton(words["Progress_Resume"], ResumeScreening.Verb, view) with { Style = ActionStyle.Positive }
                : StopButton(words["Progress_Stop"], StopScreening.Verb, view) with { Style = ActionStyle.Destructive };
        }

        if (view.MaySwitchInterviews)
        {
            yield return More(view, words);
        }
    }

    private static ShowCardAction More(ProgressView view, Words words) => new()
    {
        Title = words["Waiting_More"],
        Card = new AdaptiveCard
        {
            Body = [new TextBlock(words[view.Interviews ? "Progress_InterviewsAreOn" : "Progress_InterviewsAreOff"]) { IsSubtle = true }],
            Actions = [StopButton(words[view.Interviews ? "Progress_WithoutInterviews" : "Progress_WithInterviews"], SwitchInterviews.Verb, view)],
        },
    };

    private static ExecuteAction StopButton(string title, string verb, ProgressView view) =>
        ExecuteAction.For(title, verb, new RequisitionClick(view.RequisitionId), ScreeningJson.Default.RequisitionClick) with { AssociatedInputs = AssociatedInputs.None };
}
