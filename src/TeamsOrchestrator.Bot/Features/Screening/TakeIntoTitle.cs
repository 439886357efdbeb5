using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What looked like an unknown manager is part of the title, as in "Head of Sales for Latin America".</summary>
internal sealed class TakeIntoTitle(RecruitersRequisition requisitions, Outbox outbox, Data.AuditLog audit) : ICardAction
{
    public static string Verb => "screening.title";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.Reassign, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition is { HasEnded: false, UnknownManagers: [var name] })
        {
            var title = call.Actor.Words["Screen_TitleFor", requisition.Title, name];
            if (title.Length > Requisition.MaxTitle)
            {
                return CardReply.Say(call.Actor.Words["Screen_TitleTooLong", Requisition.MaxTitle]);
            }

            requisition.Title = title;
            requisition.AskFor([]);
            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "requisition.renamed", requisition.Id, title);
            outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }
}
