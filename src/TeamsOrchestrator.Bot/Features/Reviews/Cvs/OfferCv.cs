using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads.Offers;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Offers the file of a CV in Teams: the person accepts, and the bot puts it into the person's OneDrive.</summary>
internal sealed class OfferCv(HiringDb db, KeyFactory ids, Outbox outbox, ReadCv cvs) : ICardAction
{
    public static string Verb => "cv.offer";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(EvidenceJson.Default.CvClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (!actor.InPersonalChat)
        {
            return CardReply.Say(words["Cv_PersonalOnly"]);
        }

        if (await cvs.FindAsync(click.CandidateId, actor, cancellationToken) is not { } dossier)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        if (ReadCv.Refusal(dossier, words) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        if (await cvs.HidesAsync(dossier, actor, cancellationToken))
        {
            return CardReply.Say(words["Cv_Blind"]);
        }

        var offer = new FileOffer
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, FileId = dossier.Candidate.CvFileId, PersonId = actor.Id, ConversationRefId = actor.Conversation.Id,
        };
        db.FileOffers.Add(offer);
        outbox.Post(actor.Conversation, FileOfferCard.Name(offer));
        return CardReply.Say(words["Download_Offered"]);
    }

    public static ExecuteAction Button(string title, Guid candidateId, Guid? stackId) =>
        ExecuteAction.For(title, Verb, new CvClick(candidateId, stackId, 0), EvidenceJson.Default.CvClick) with { AssociatedInputs = AssociatedInputs.None };
}
