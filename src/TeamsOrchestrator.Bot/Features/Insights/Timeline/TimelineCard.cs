using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Timeline;

/// <summary>Everything that people and agents did for a requisition, the newest first.</summary>
internal sealed class TimelineCard(VisibleRequisition visible, TimelineReader timeline) : ICard
{
    public const int PageSize = 20;

    /// <summary>The kind of the card that Back leads to.</summary>
    private const string StatusKind = "status-requisition";

    public static string Kind => "timeline";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (await visible.FindAsync(request.Name.SubjectId, request, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var page = int.TryParse(request.Name.Parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        return Build(requisition.Id, requisition.Code, requisition.Title, await timeline.OfRequisitionAsync(requisition, request, page, PageSize, cancellationToken), request.Words);
    }

    public static RenderedCard Build(Guid requisitionId, string code, string title, TimelinePage page, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock($"{code} {CardText.Escape(title)}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. TimelinePanel.Build(page.Entries, words),
                .. page.Pages > 1 ? [new TextBlock(words["Insights_Page", page.Page + 1, page.Pages]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
            ],
            Actions =
            [
                .. ShowInsight.Paging(Kind, requisitionId, page.Page, page.Pages, next => next.ToString(CultureInfo.InvariantCulture), words),
                ShowInsight.Button(words["Insights_ToStatus"], StatusKind, requisitionId, null),
            ],
        },
        words["Status_Summary", code]);
}
