using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Status;

/// <summary>The open requisitions that its reader is involved in; in a shared chat those started there.</summary>
internal sealed class StatusListCard(HiringDb db, VisibleRequisition visible, StatusReader reader) : ICard
{
    public const int PageSize = 6;

    public static string Kind => "status";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var conversationId = request.Name.SubjectId;
        var open = (visible.Of(request) ?? db.Requisitions.Where(row => row.StartedIn == conversationId && !row.Confidential))
            .AsNoTracking().Where(row => row.State != RequisitionState.Closed && row.State != RequisitionState.Cancelled);
        var count = await open.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = int.TryParse(request.Name.Parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 0, pages - 1) : 0;
        var requisitions = await open.OrderByDescending(row => row.Number).Skip(page * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var rows = await reader.RowsAsync(requisitions, request, cancellationToken);
        return Build(rows, count, page, pages, conversationId, request.Audience != ConversationKind.Personal, request.Words);
    }

    public static RenderedCard Build(IReadOnlyList<StatusRow> rows, int count, int page, int pages, Guid subjectId, bool shared, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(count == 0 ? words[shared ? "Status_NoneHere" : "Status_None"] : words.Count("Status_Heading", count))
                {
                    Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading,
                },
                .. rows.Select(row => Row(row, shared, words)),
                .. pages > 1 ? [new TextBlock(words["Insights_Page", page + 1, pages]) { IsSubtle = true }] : Array.Empty<CardElement>(),
            ],
            Actions = [.. ShowInsight.Paging(Kind, subjectId, page, pages, next => next.ToString(CultureInfo.InvariantCulture), words)],
        },
        words["Status_ListSummary"]);

    /// <summary>Says how many candidates a requisition has, and how many stand where.</summary>
    public static string Counts(StatusRow row, Words words)
    {
        int Of(params CandidateState[] states) => row.Stages.Where(stage => states.Contains(stage.State)).Sum(stage => stage.Count);
        return words.Count(
            "Status_Row", row.Stages.Sum(stage => stage.Count) - Of(CandidateState.Withdrawn, CandidateState.Removed), Of(CandidateState.New), Of(CandidateState.Proposed), Of(CandidateState.Decided));
    }

    private static Container Row(StatusRow row, bool shared, Words words)
    {
        var waiting = row.Waiting.Count == 0 ? [] : new CardElement[] { new TextBlock(StatusCard.Line(row.Waiting[0], words)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None } };
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            SelectAction = shared ? null : ShowInsight.Button(words["Status_Show", row.Code], StatusCard.Kind, row.RequisitionId, null),
            Items =
            [
                new TextBlock($"**{row.Code}** {CardText.Escape(row.Title)} · {StateWords.Of(row.State, words)}"),
                new TextBlock(Counts(row, words)) { Spacing = Spacing.None },
                .. waiting,
            ],
        };
    }
}
