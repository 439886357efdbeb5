using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Asks for which requisition files are.</summary>
internal sealed class AddFilesCard(HiringDb db, IOptions<FilesOptions> limits) : ICard
{
    private const int MostRequisitions = 5;
    private const int MostProblems = 8;
    private const int LongestTitle = 40;

    public static string Kind => "add-files";

    public static CardName Name(Guid batchId) => new(Kind, $"add-files:{batchId:N}", batchId);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (batch is null || request.Reader?.Id != batch.PersonId || request.Audience != ConversationKind.Personal)
        {
            return null;
        }

        var files = await db.Files.AsNoTracking().Where(row => row.BatchId == batch.Id && row.State != ReceivedFileState.Removed && row.State != ReceivedFileState.Unpacked)
            .OrderBy(row => row.Position).ThenBy(row => row.Id).Select(row => new { row.Name, row.State, row.Fault }).ToListAsync(cancellationToken);
        var open = await db.Requisitions.AsNoTracking()
            .Where(row => row.RecruiterId == batch.PersonId && row.State != RequisitionState.Closed && row.State != RequisitionState.Cancelled)
            .OrderByDescending(row => row.Number).Take(MostRequisitions + 1).ToListAsync(cancellationToken);
        return Build(
            new AddFilesView
            {
                BatchId = batch.Id,
                Count = files.Count(file => file.State != ReceivedFileState.Failed),
                Chosen = await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == batch.RequisitionId, cancellationToken),
                Open = [.. open.Take(MostRequisitions)],
                Limits = limits.Value,
                More = open.Count > MostRequisitions,
                Problems = [.. files.Where(file => file.State == ReceivedFileState.Failed).Take(MostProblems).Select(file => (file.Name, file.Fault))],
            },
            request.Words);
    }

    public static RenderedCard Build(AddFilesView view, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Text(view, words)),
                .. view.More && IsAsking(view) ? [new TextBlock(words["AddFiles_Another", "R-1"]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                .. view.Problems.Select(problem => new TextBlock(FileFault.Text(problem.Name, problem.Fault, view.Limits, words)) { Color = TextColor.Warning, Spacing = Spacing.Small }),
            ],
            Actions = !IsAsking(view) ? null :
            [
                .. view.Open.Select(requisition => Button($"{requisition.Code} {ShortText.Cut(requisition.Title, LongestTitle)}", view.BatchId, requisition.Id)),
                Button(words["AddFiles_Discard"], view.BatchId, Guid.Empty),
            ],
        },
        words["AddFiles_Summary"]);

    private static bool IsAsking(AddFilesView view) => view is { Chosen: null, Count: > 0 };

    private static string Text(AddFilesView view, Words words)
    {
        var one = view.Count == 1 ? "One" : string.Empty;
        return view switch
        {
            { Chosen: { } chosen } => words["AddFiles_Added" + one, view.Count, chosen.Code, CardText.Escape(chosen.Title)],
            { Count: 0, Problems.Count: > 0 } => words["AddFiles_NoneArrived"],
            { Count: 0 } => words["AddFiles_Discarded"],
            { Open.Count: 0 } => words["AddFiles_NoRequisition" + one, view.Count],
            _ => words["AddFiles_Ask" + one, view.Count],
        };
    }

    private static ExecuteAction Button(string title, Guid batchId, Guid requisitionId) =>
        ExecuteAction.For(title, AssignFiles.Verb, new BatchClick(batchId, requisitionId), ScreeningJson.Default.BatchClick);
}
