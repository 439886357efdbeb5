using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>What is left of a card whose reader lets somebody else decide meanwhile: who does, until when, and the way back.</summary>
internal sealed class DelegatedCard(HiringDb db, OwnDelegations delegations)
{
    /// <summary>Builds it.</summary>
    /// <returns>The card, or null for who decides by oneself.</returns>
    public async Task<RenderedCard?> FindAsync(Person reader, Requisition requisition, Words words, CancellationToken cancellationToken)
    {
        if (await delegations.FindAsync(reader.Id, requisition.Id, cancellationToken) is not { } delegation
            || await delegations.ForAsync(reader.Id, requisition.Id, cancellationToken) is var standIn && standIn == reader.Id)
        {
            return null;
        }

        var name = await db.People.Where(row => row.Id == standIn).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
        var until = delegation.Until is { } end ? words.Day(end - 1, reader.TimeZone) : null;
        return Build(requisition.Code, requisition.Title, name, until, delegation.RequisitionId == Delegation.Everything ? null : requisition.Id, words);
    }

    public static RenderedCard Build(string code, string title, string name, string? until, Guid? requisitionId, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(until is null
                    ? words["Asking_Decides", code, CardText.Escape(title), CardText.Escape(name)]
                    : words["Asking_DecidesUntil", code, CardText.Escape(title), CardText.Escape(name), until])
                { IsSubtle = true },
            ],
            Actions = [PassOnButtons.TakeBack(requisitionId, words)],
        },
        words["Asking_Summary", code]);
}
