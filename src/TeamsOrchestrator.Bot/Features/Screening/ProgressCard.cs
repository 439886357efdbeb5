using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The recruiter's card of one requisition, edited in place: what is read, what is missing, who is waited for.</summary>
internal sealed class ProgressCard(ProgressReader reader) : ICard
{
    private const string FilesId = "files";

    public static string Kind => CardKinds.Progress;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        await reader.ReadAsync(request.Name.SubjectId, request.Name.Parameters, cancellationToken) is { } view ? Build(view, request.Words) : null;

    public static RenderedCard Build(ProgressView view, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock($"{view.Code} · {CardText.Escape(view.Title)}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(Headline(view, words)) { Color = view.State == RequisitionState.Intake ? TextColor.Warning : TextColor.Default, Spacing = Spacing.Small },
                .. view.Confidential ? [new TextBlock(words["Progress_Confidential"]) { IsSubtle = true, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
                .. view.SamePerson ? [new TextBlock(words["Progress_SamePerson"]) { IsSubtle = true, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
                Facts(view, words),
                .. MissingManager(view, words),
                .. Unreachable(view, words),
                .. JobChoices(view, words),
                .. Problems(view, words),
                .. Files(view, words),
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
        { Files: 0 } => words["Progress_SendFiles"],
        { Managers.Count: 0 } => words["Progress_NoManager"],
        { JobDescription: null } => words[view.JobChoices.Count > 0 ? "Progress_WhichJob" : "Progress_NoJob"],
        { Criteria: CriteriaProgress.NotStarted or CriteriaProgress.Drafting } => words["Progress_Drafting"],
        { Criteria: CriteriaProgress.WithManager } => words["Progress_WaitingCriteria", Managers(view, words)],
        { Criteria: CriteriaProgress.WithRecruiter } => words["Progress_WaitingRework"],
        { Counts: { Total: 0 } } => words["Progress_NoCandidates"],
        { Counts: { New: > 0 } counts } => words["Progress_Screening", counts.Total - counts.New, counts.Total],
        { Counts: { Total: var total, Proposed: var proposed } } when proposed < total => words["Progress_WaitingCandidates", Managers(view, words), proposed, total],
        { Counts: { Total: var total, Decided: var decided } } when decided < total => words["Progress_WaitingFinal", decided, total],
        _ => words["Progress_Done"],
    };

    private static string Managers(ProgressView view, Words words) => CardText.Escape(words.List(view.Managers));

    private static FactSet Facts(ProgressView view, Words words)
    {
        var counts = view.Counts;
        return new FactSet(
            [
                new Fact(words["Progress_Manager"], view.Managers.Count == 0 ? words["Progress_Missing"] : Managers(view, words)),
                new Fact(words["Progress_Job"], view.JobDescription is { } name ? CardText.Escape(name) : words["Progress_Missing"]),
                new Fact(words["Progress_Files"], words["Progress_FilesValue", view.FilesSettled, view.Files]),
                new Fact(words["Progress_Criteria"], words["Progress_Criteria" + view.Criteria]),
                new Fact(words["Progress_Screened"], words["Progress_ScreenedValue", counts.Screened, counts.Total, counts.NotScreened]),
                new Fact(words["Progress_Decided"], words["Progress_DecidedValue", counts.Proposed, counts.Decided, counts.Total]),
            ]);
    }

    private static IEnumerable<CardElement> MissingManager(ProgressView view, Words words)
    {
        if (view.Managers.Count > 0 || view.State != RequisitionState.Intake)
        {
            yield break;
        }

        if (view.UnknownManager is { } unknown)
        {
            yield return new TextBlock(words["Progress_UnknownManager", CardText.Escape(unknown)]) { Color = TextColor.Warning };
            yield return new TextBlock(words["Progress_ForwardText", CardText.Escape(view.Title)]) { IsSubtle = true };
        }

        yield return ManagerPicker(view, words);
        yield return new ActionSet([ManagerButton(view, words["Progress_SetManager"])]);
    }

    private static InputChoiceSet ManagerPicker(ProgressView view, Words words) => new()
    {
        Id = ChangeManager.Input,
        Label = words["Progress_WhoIsManager"],
        Placeholder = words["Progress_PickPerson"],
        Style = ChoiceInputStyle.Compact,
        Choices = [.. view.People.Select(person => new Choice(person.Name, person.ObjectId))],
        Data = PeopleQuery.Organization,
    };

    private static ExecuteAction ManagerButton(ProgressView view, string title) =>
        ExecuteAction.For(title, ChangeManager.Verb, new RequisitionClick(view.RequisitionId), ScreeningJson.Default.RequisitionClick);

    private static IEnumerable<CardElement> Unreachable(ProgressView view, Words words) => view.Unreachable.Count == 0 || view.State is RequisitionState.Closed or RequisitionState.Cancelled
        ? []
        :
        [
            new TextBlock(words["Progress_Unreachable", CardText.Escape(words.List(view.Unreachable))]) { Color = TextColor.Warning },
            new TextBlock(words["Progress_ForwardText", CardText.Escape(view.Title)]) { IsSubtle = true },
        ];

    private static IEnumerable<CardElement> JobChoices(ProgressView view, Words words) => view.JobChoices.Select(file => (CardElement)new Container
    {
        Separator = true,
        Items =
        [
            new TextBlock(words["Progress_MayBeJob", CardText.Escape(file.Name)]),
            new ActionSet([
                    FileButton(words["Progress_UseAsJob"], ChooseJobDescription.Verb, view, file.FileId),
                    FileButton(words["Progress_IsCv"], ScreenAsCv.Verb, view, file.FileId),
                    FileButton(words["Progress_Remove"], RemoveFile.Verb, view, file.FileId),
                ]),
        ],
    });

    private static IEnumerable<CardElement> Problems(ProgressView view, Words words) => view.Problems.Count == 0 ? [] :
    [
        new Container
        {
            Separator = true,
            Items =
            [
                new TextBlock(words["Progress_Problems"]) { Weight = TextWeight.Bolder },
                .. view.Problems.Select(file => new TextBlock(Problem(file, words)) { Spacing = Spacing.Small }),
            ],
        },
    ];

    private static string Problem(ProgressView.FileLine file, Words words) => file.State == ReceivedFileState.Duplicate
        ? words["Progress_Duplicate", CardText.Escape(file.Name)]
        : words["Progress_Problem", CardText.Escape(file.Name), EvidencePanel.FaultText(file.Fault, words)];

    private static IEnumerable<CardElement> Files(ProgressView view, Words words)
    {
        if (view.CvCount == 0)
        {
            return [];
        }

        var pages = (view.CvCount + ProgressReader.PageSize - 1) / ProgressReader.PageSize;
        var paging = new List<CardAction>();
        if (view.Page > 0)
        {
            paging.Add(PageButton(words["Progress_Previous"], view, view.Page - 1));
        }

        if (view.Page + 1 < pages)
        {
            paging.Add(PageButton(words["Progress_Next"], view, view.Page + 1));
        }

        return
        [
            new Container
            {
                Id = FilesId,
                IsVisible = view.Page > 0 ? null : false,
                Separator = true,
                Items =
                [
                    new TextBlock(words["Progress_CvList", view.CvCount, view.Page + 1, pages]) { Weight = TextWeight.Bolder },
                    .. view.Cvs.Select(file => Cv(view, file, words)),
                    .. paging.Count > 0 ? [new ActionSet(paging)] : Array.Empty<CardElement>(),
                ],
            },
        ];
    }

    private static ColumnSet Cv(ProgressView view, ProgressView.FileLine file, Words words) => new()
    {
        Columns =
        [
            new Column { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Center, Items = [new TextBlock($"{file.Code} · {CardText.Escape(file.Name)}")] },
            new Column { Width = "auto", Items = [new ActionSet([FileButton(words["Progress_Remove"], RemoveFile.Verb, view, file.FileId)])] },
        ],
    };

    private static ExecuteAction FileButton(string title, string verb, ProgressView view, Guid fileId) =>
        ExecuteAction.For(title, verb, new FileClick(view.RequisitionId, fileId), ScreeningJson.Default.FileClick) with { AssociatedInputs = AssociatedInputs.None };

    private static ExecuteAction PageButton(string title, ProgressView view, int page) =>
        ExecuteAction.For(title, TurnProgressPage.Verb, new PageClick(view.RequisitionId, page), ScreeningJson.Default.PageClick) with { AssociatedInputs = AssociatedInputs.None };

    private static IEnumerable<CardAction> Actions(ProgressView view, Words words)
    {
        if (view.State is RequisitionState.Closed or RequisitionState.Cancelled)
        {
            yield break;
        }

        if (view.CvCount > 0)
        {
            yield return new ToggleVisibilityAction([FilesId]) { Title = words["Progress_ShowFiles", view.CvCount.ToString(CultureInfo.InvariantCulture)] };
        }

        if (view.JobDescription is not null && view.Criteria == CriteriaProgress.NotStarted)
        {
            yield return ExecuteAction.For(words["Progress_ChangeJob"], ChooseJobDescription.Verb, new FileClick(view.RequisitionId, Guid.Empty), ScreeningJson.Default.FileClick)
                with { AssociatedInputs = AssociatedInputs.None };
        }

        if (view.Managers.Count > 0 && view.People.Count > 0)
        {
            yield return new ShowCardAction
            {
                Title = words["Progress_ChangeManager"],
                Card = new AdaptiveCard { Body = [ManagerPicker(view, words)], Actions = [ManagerButton(view, words["Progress_SetManager"])] },
            };
        }

        yield return view.State == RequisitionState.Stopped
            ? StopButton(words["Progress_Resume"], ResumeScreening.Verb, view) with { Style = ActionStyle.Positive }
            : StopButton(words["Progress_Stop"], StopScreening.Verb, view) with { Style = ActionStyle.Destructive };
    }

    private static ExecuteAction StopButton(string title, string verb, ProgressView view) =>
        ExecuteAction.For(title, verb, new RequisitionClick(view.RequisitionId), ScreeningJson.Default.RequisitionClick) with { AssociatedInputs = AssociatedInputs.None };
}
