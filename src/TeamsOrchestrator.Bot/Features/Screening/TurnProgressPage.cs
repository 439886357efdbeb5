using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Shows another page of a requisition's files.</summary>
internal sealed class TurnProgressPage(RecruitersRequisition requisitions, Outbox outbox) : ICardAction
{
    public static string Verb => "screening.page";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.PageClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.Stop, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        var pages = new ProgressPages(Math.Max(0, click.Page), Math.Max(0, click.Problems), click.Open);
        var name = RecruitersRequisition.NameOf(requisition.Id, pages);
        outbox.Post(call.Actor.Conversation, name); // the next update shows the same pages
        return CardReply.Show(name);
    }
}
