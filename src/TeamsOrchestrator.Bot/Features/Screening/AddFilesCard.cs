using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Asks for which requisition files are.</summary>
internal sealed class AddFilesCard(HiringDb db) : ICard
{
    private const int MostRequisitions = 5;

    public static string Kind => "add-files";

    public static CardName Name(Guid batchId) => new(Kind, $"add-files:{batchId:N}", batchId);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (batch is null)
        {
            return null;
        }

        var count = await db.Files.CountAsync(row => row.BatchId == batch.Id && row.State != ReceivedFileState.Removed, cancellationToken);
        var chosen = await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == batch.RequisitionId, cancellationToken);
        var open = await db.Requisitions.AsNoTracking()
            .Where(row => row.RecruiterId == batch.PersonId && row.State != RequisitionState.Closed && row.State != RequisitionState.Cancelled)
            .OrderByDescending(row => row.Number).Take(MostRequisitions).ToListAsync(cancellationToken);
        return Build(batch.Id, count, chosen, open, request.Words);
    }

    public static RenderedCard Build(Guid batchId, int count, Requisition? chosen, IReadOnlyList<Requisition> open, Words words)
    {
        var text = chosen is not null ? words["AddFiles_Added", count, chosen.Code, CardText.Escape(chosen.Title)]
            : count == 0 ? words["AddFiles_Discarded"]
            : open.Count == 0 ? words["AddFiles_NoRequisition", count] : words["AddFiles_Ask", count];
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body = [new TextBlock(text)],
                Actions = chosen is not null || count == 0 ? null :
                [
                    .. open.Select(requisition => Button($"{requisition.Code} {Cut(requisition.Title)}", batchId, requisition.Id)),
                    Button(words["AddFiles_Discard"], batchId, Guid.Empty),
                ],
            },
            words["AddFiles_Summary"]);
    }

    private static ExecuteAction Button(string title, Guid batchId, Guid requisitionId) =>
        ExecuteAction.For(title, AssignFiles.Verb, new BatchClick(batchId, requisitionId), ScreeningJson.Default.BatchClick);

    private static string Cut(string title) => title.Length <= 40 ? title : string.Concat(title.AsSpan(0, 39), "…");
}
