using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Privacy.Forgetting;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Sees to the cards that stand in chats: those about the person say that it was erased, those that list the person are drawn anew.</summary>
internal sealed class EraseCards(HiringDb db, Outbox outbox, RoleBook roles, TimeProvider clock)
{
    // Whatever a reader turned such a card to since, delivery does not know: it is sent again even where it says the same.
    private static readonly string[] Turning = ["status", "pending", "choose-requisition", "choose-candidate"];

    // What these say, they hold.
    private static readonly string[] Sayings = ["notice", "choose-candidate", "not-understood"];

    public async Task RunAsync(
        Candidate candidate, Requisition requisition, IReadOnlyCollection<Guid> named, IReadOnlyList<Guid> subjects, NameTraces? traces, CancellationToken cancellationToken)
    {
        var own = await db.PostedCards.Where(row => subjects.Contains(row.SubjectId) && row.CardKind != ForgetCard.Kind).ToListAsync(cancellationToken);
        own.AddRange(await NamingAsync(traces, cancellationToken));
        var name = ErasedCard.Parameters(candidate.Code, clock.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var card in own.Distinct())
        {
            (card.CardKind, card.Parameters) = (ErasedCard.Kind, name);
            outbox.Update(card);
        }

        foreach (var card in await ListingAsync(candidate, requisition, named, cancellationToken))
        {
            card.ContentHash = string.Empty;
            outbox.Update(card);
        }

        await ForgetMessagesAsync(subjects, traces, cancellationToken);
    }

    private async Task<IReadOnlyList<PostedCard>> NamingAsync(NameTraces? traces, CancellationToken cancellationToken)
    {
        if (traces is null)
        {
            return [];
        }

        var saying = await db.PostedCards.AsNoTracking().Where(row => Sayings.Contains(row.CardKind) && row.Parameters != null)
            .Select(row => new { row.CardKey, row.ConversationRefId, row.Parameters }).ToListAsync(cancellationToken);
        var keys = saying.Where(row => traces.AreIn(row.Parameters)).Select(row => row.CardKey).Distinct(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? [] : await db.PostedCards.Where(row => keys.Contains(row.CardKey)).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<PostedCard>> ListingAsync(Candidate candidate, Requisition requisition, IReadOnlyCollection<Guid> named, CancellationToken cancellationToken)
    {
        var chats = await ChatsAsync(requisition, cancellationToken);
        var lists = named.Append(requisition.Id).ToList();
        var changes = db.CriteriaChanges.Where(row => lists.Contains(row.RequisitionId)).Select(row => row.Id);
        var questions = db.Questions.Where(row => db.Reviews.Any(review => review.Id == row.ReviewId && lists.Contains(review.RequisitionId))).Select(row => row.Id);
        return await db.PostedCards
            .Where(row => row.CardKind != ErasedCard.Kind && (lists.Contains(row.SubjectId) || changes.Contains(row.SubjectId) || questions.Contains(row.SubjectId) || row.SubjectId == candidate.BatchId
                || (Turning.Contains(row.CardKind) && chats.Contains(row.ConversationRefId))))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Finds the personal chats of everybody who may have seen the person: recruiter, managers, HR, and whoever else is on the trail.</summary>
    private async Task<IReadOnlyList<Guid>> ChatsAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var acted = await db.AuditEvents.Where(row => row.ChainId == requisition.Id && row.ActorKind == AuditActorKind.Person).Select(row => row.ActorId).Distinct().ToListAsync(cancellationToken);
        var people = await db.People.AsNoTracking().ToListAsync(cancellationToken);
        var ids = people.Where(person => roles.Of(person).HasFlag(Roles.Hr)).Select(person => person.Id)
            .Concat(acted.Select(id => Guid.TryParse(id, CultureInfo.InvariantCulture, out var person) ? person : Guid.Empty))
            .Concat(await db.Managers.Where(row => row.RequisitionId == requisition.Id).Select(row => row.PersonId).ToListAsync(cancellationToken))
            .Append(requisition.RecruiterId).Select(id => (Guid?)id).Distinct().ToList();
        return await db.Conversations.Where(row => row.Kind == ConversationKind.Personal && ids.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    // Messages that were sent, or wait, and hold the name; and what a click on them was answered with.
    private async Task ForgetMessagesAsync(IReadOnlyList<Guid> subjects, NameTraces? traces, CancellationToken cancellationToken)
    {
        var said = await db.Outbox.Where(row => subjects.Contains(row.SubjectId) || (Sayings.Contains(row.CardKind) && row.Parameters != null)).ToListAsync(cancellationToken);
        db.Outbox.RemoveRange(said.Where(row => row.CardKind != ForgetCard.Kind && (subjects.Contains(row.SubjectId) || traces?.AreIn(row.Parameters) == true)));
        var answers = await db.ProcessedActivities.Where(row => row.Answer != null && row.Answer.Contains("arameters")).ToListAsync(cancellationToken);
        foreach (var answer in answers.Where(row => traces?.AreIn(row.Answer) == true))
        {
            db.Entry(answer).Property(row => row.Answer).CurrentValue = null;
        }
    }
}
