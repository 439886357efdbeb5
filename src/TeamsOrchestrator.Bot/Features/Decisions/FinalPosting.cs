using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Brings the final review to a person, and keeps the page that the person looks at.</summary>
internal sealed class FinalPosting(HiringDb db, Outbox outbox)
{
    /// <summary>Says whether a question stands before somebody already.</summary>
    public async Task<bool> StandsAsync(Guid requisitionId, long question, Guid? personId, CancellationToken cancellationToken) =>
        (await StandingAsync(requisitionId, personId, cancellationToken)).Exists(card => FinalView.Parse(card.Parameters).Question == question);

    /// <summary>Posts the card of a question. The cards of earlier questions shrink to a line.</summary>
    public async Task PostAsync(Guid requisitionId, long question, Guid personId, CancellationToken cancellationToken)
    {
        await outbox.PostToAsync(personId, CardKinds.ForFinal(requisitionId, new FinalView(Page: 1, Question: question)), cancellationToken);
        foreach (var older in await StandingAsync(requisitionId, personId, cancellationToken))
        {
            outbox.Update(older.Name, quiet: false);
        }
    }

    /// <summary>Says whether a newer question than this stands before a person.</summary>
    public async Task<bool> IsOutdatedAsync(Guid requisitionId, long question, Guid personId, CancellationToken cancellationToken) =>
        question > 0 && (await StandingAsync(requisitionId, personId, cancellationToken)).Exists(card => FinalView.Parse(card.Parameters).Question > question);

    /// <summary>Remembers the page, so that a later update shows the same one.</summary>
    public async Task TurnToAsync(Guid requisitionId, Guid personId, int page, CancellationToken cancellationToken)
    {
        foreach (var card in await StandingAsync(requisitionId, personId, cancellationToken))
        {
            card.Parameters = (FinalView.Parse(card.Parameters) with { Page = page, Skipped = 0 }).ToString();
        }
    }

    private Task<List<PostedCard>> StandingAsync(Guid requisitionId, Guid? personId, CancellationToken cancellationToken) => db.PostedCards
        .Where(card => card.SubjectId == requisitionId && card.CardKind == CardKinds.Final)
        .Where(card => db.Conversations.Any(chat =>
            chat.Id == card.ConversationRefId && chat.Kind == ConversationKind.Personal && (personId == null || chat.PersonId == personId)))
        .ToListAsync(cancellationToken);
}
