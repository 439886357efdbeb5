using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;
using TeamsOrchestrator.Bot.Features.Insights.Status;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Search;

/// <summary>Shows more about a card from the search: to those involved, in their own chat.</summary>
internal sealed class OpenFound(HiringDb db, RequisitionLookup lookup, PersonalAnswer answer, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "search.open";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(InsightsJson.Default.FoundClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        if (await CardAsync(click, call.Actor, cancellationToken) is not { } card)
        {
            return CardReply.Say(call.Actor.Words["Search_NotYours"]);
        }

        await outbox.PostToAsync(call.Actor.Id, card, cancellationToken);
        return CardReply.Say(call.Actor.Words["Search_Sent"]);
    }

    private async Task<CardName?> CardAsync(FoundClick click, Actor actor, CancellationToken cancellationToken)
    {
        if (click.Kind == FoundKind.Requisition)
        {
            return await lookup.FindAsync(click.SubjectId, actor.Id, actor.Roles, cancellationToken) is { } requisition ? answer.New(StatusCard.Kind, requisition.Id) : null;
        }

        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == click.SubjectId, cancellationToken);
        if (candidate is null || await lookup.FindAsync(candidate.RequisitionId, actor.Id, actor.Roles, cancellationToken) is null)
        {
            return null;
        }

        audit.Add(candidate.RequisitionId, AuditActor.Person(actor.Id), "candidate.opened", candidate.Id, candidateId: candidate.Id);
        return answer.New(CandidateCard.Kind, candidate.Id);
    }

    public static ExecuteAction Button(string title, FoundClick click) => ExecuteAction.For(title, Verb, click, InsightsJson.Default.FoundClick);
}
