using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Waiting;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Nudge, on whatever card it stands.</summary>
internal sealed class Nudge(OwnRequisition requisitions, NudgeReviewers nudge) : ICardAction
{
    public static string Verb => WaitingButtons.NudgeVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Actor.InPersonalChat && call.Read(WaitingJson.Default.NudgeClick) is { } click
            && await requisitions.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is { } requisition
                ? CardReply.Say(await nudge.RunAsync(requisition, call.Actor, click.PersonId, cancellationToken))
                : CardReply.Say(call.Actor.Words["Nudge_NotYours"]);
}
