using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The part of the progress card about files: what may be the job description, what needs a look, what was removed, and the CVs.</summary>
internal static class FilesPanel
{
    /// <summary>The id of the list of CVs, which a button shows.</summary>
    public const string ListId = "files";

    public static IEnumerable<CardElement> Build(ProgressView view, Words words) =>
        [.. JobChoices(view, words), .. Problems(view, words), .. Removed(view, words), .. Cvs(view, words)];

    private static IEnumerable<CardElement> JobChoices(ProgressView view, Words words) => view.HasEnded ? [] : view.JobChoices.Select(file => (CardElement)new Container
    {
        Separator = true,
        Items =
        [
            new TextBlock(words["Progress_MayBeJob", CardText.Escape(file.Name)]),
            new ActionSet([
                    .. view.MayChangeJob ? [FileButton(words["Progress_UseAsJob"], ChooseJobDescription.Verb, view, file.FileId)] : Array.Empty<CardAction>(),
                    FileButton(words["Progress_IsCv"], ScreenAsCv.Verb, view, file.FileId),
                    FileButton(words["Progress_Remove"], RemoveFile.Verb, view, file.FileId),
                ]),
        ],
    });

    private static IEnumerable<CardElement> Problems(ProgressView view, Words words)
    {
        if (view.ProblemCount == 0)
        {
            return [];
        }

        var paging = Paging(view.ProblemCount, view.Pages.Problems, page => PageButton(view, view.Pages with { Problems = page }, words, page > view.Pages.Problems)).ToList();
        return
        [
            new Container
            {
                Separator = true,
                Items =
                [
                    new TextBlock(paging.Count == 0 ? words["Progress_Problems"] : words["Progress_ProblemsPage", view.ProblemCount, view.Pages.Problems + 1, PagesOf(view.ProblemCount)])
                    {
                        Weight = TextWeight.Bolder,
                    },
                    .. view.Problems.Select(file => Problem(view, file, words)),
                    .. paging.Count > 0 ? [new ActionSet(paging)] : Array.Empty<CardElement>(),
                ],
            },
        ];
    }

    // What became a candidate is removed in the list of CVs; what never arrived can only be taken off here.
    private static CardElement Problem(ProgressView view, ProgressView.FileLine file, Words words)
    {
        var text = file.State == ReceivedFileState.Duplicate ? words["Progress_Duplicate", CardText.Escape(file.Name)] : FileFault.Text(file.Name, file.Fault, view.Limits, words);
        return file is { State: ReceivedFileState.Failed, Code: null } && !view.HasEnded
            ? Row(text, FileButton(words["Progress_Remove"], RemoveFile.Verb, view, file.FileId))
            : new TextBlock(text) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Removed(ProgressView view, Words words) =>
        view.Removed.Select(file => Row(words["Progress_Removed", CardText.Escape(file.Name)], FileButton(words["Progress_Undo"], RestoreFile.Verb, view, file.FileId)));

    private static IEnumerable<CardElement> Cvs(ProgressView view, Words words)
    {
        if (view.CvCount == 0)
        {
            return [];
        }

        var paging = Paging(view.CvCount, view.Pages.Cvs, page => PageButton(view, view.Pages with { Cvs = page, CvsOpen = true }, words, page > view.Pages.Cvs)).ToList();
        return
        [
            new Container
            {
                Id = ListId,
                IsVisible = view.Pages.Cvs > 0 || view.Pages.CvsOpen ? null : false,
                Separator = true,
                Items =
                [
                    new TextBlock(words["Progress_CvList", view.CvCount, view.Pages.Cvs + 1, PagesOf(view.CvCount)]) { Weight = TextWeight.Bolder },
                    .. view.Cvs.Select(file => Cv(view, file, words)),
                    .. paging.Count > 0 ? [new ActionSet(paging)] : Array.Empty<CardElement>(),
                ],
            },
        ];
    }

    private static CardElement Cv(ProgressView view, ProgressView.FileLine file, Words words)
    {
        var text = $"{file.Code} · {CardText.Escape(file.Name)}";
        return view.HasEnded ? new TextBlock(text) { Spacing = Spacing.Small } : Row(text, FileButton(words["Progress_Remove"], RemoveFile.Verb, view, file.FileId, view.Pages with { CvsOpen = true }));
    }

    private static ColumnSet Row(string text, CardAction button) => new()
    {
        Columns =
        [
            new Column { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Center, Items = [new TextBlock(text)] },
            new Column { Width = "auto", Items = [new ActionSet([button])] },
        ],
    };

    private static int PagesOf(int count) => (count + ProgressReader.PageSize - 1) / ProgressReader.PageSize;

    private static IEnumerable<CardAction> Paging(int count, int page, Func<int, CardAction> button)
    {
        if (page > 0)
        {
            yield return button(page - 1);
        }

        if (page + 1 < PagesOf(count))
        {
            yield return button(page + 1);
        }
    }

    private static ExecuteAction FileButton(string title, string verb, ProgressView view, Guid fileId, ProgressPages? pages = null) =>
        ExecuteAction.For(title, verb, new FileClick(view.RequisitionId, fileId, (pages ?? view.Pages).ToString()), ScreeningJson.Default.FileClick) with { AssociatedInputs = AssociatedInputs.None };

    private static ExecuteAction PageButton(ProgressView view, ProgressPages pages, Words words, bool forward) => ExecuteAction.For(
        words[forward ? "Progress_Next" : "Progress_Previous"], TurnProgressPage.Verb, new PageClick(view.RequisitionId, pages.Cvs, pages.Problems, pages.CvsOpen), ScreeningJson.Default.PageClick)
        with { AssociatedInputs = AssociatedInputs.None };
}
