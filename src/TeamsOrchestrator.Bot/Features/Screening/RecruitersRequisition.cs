using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The requisition behind a click on the progress card, for those who may change it: its recruiter and HR.</summary>
internal sealed class RecruitersRequisition(RequisitionLookup lookup)
{
    public async Task<Requisition?> FindAsync(Guid id, RequisitionAct act, Actor actor, CancellationToken cancellationToken) =>
        actor.InPersonalChat // the cards hold names; a click copied into a shared chat must not show them there
        && await lookup.FindAsync(id, actor.Id, actor.Roles, cancellationToken) is { } requisition && Permissions.Allows(act, Standing.InChargeOf(requisition, actor.Id, actor.Roles))
            ? requisition
            : null;

    public static CardReply NotThere(Actor actor) => CardReply.Say(actor.Words["Progress_NotYours"]);

    public static CardReply Show(Guid requisitionId) => CardReply.Show(CardKinds.ForProgress(requisitionId));

    public static CardName NameOf(Guid requisitionId, ProgressPages pages) => CardKinds.ForProgress(requisitionId) with { Parameters = pages.ToString() };
}
