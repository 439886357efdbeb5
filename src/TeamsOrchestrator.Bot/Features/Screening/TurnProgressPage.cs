using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Shows another page of a requisition's files.</summary>
internal sealed class TurnProgressPage(RecruitersRequisition requisitions) : ICardAction
{
    public static string Verb => "screening.page";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Read(ScreeningJson.Default.PageClick) is { } click && await requisitions.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is { } requisition
            ? CardReply.Show(CardKinds.ForProgress(requisition.Id) with { Parameters = new ProgressPages(Math.Max(0, click.Page), Math.Max(0, click.Problems)).ToString() })
            : RecruitersRequisition.NotThere(call.Actor);
}
