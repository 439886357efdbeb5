using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Checks when something is rendered or fetched, not only when it was asked for, that its reader may see the requisition.</summary>
internal sealed class VisibleRequisition(HiringDb db, RequisitionLookup lookup, RoleBook roles)
{
    /// <summary>Gets everything that the reader may see; nothing in a shared chat.</summary>
    public IQueryable<Requisition>? Of(CardRequest request) => request.Audience == ConversationKind.Personal && request.Reader is { } reader
        ? lookup.VisibleTo(reader.Id, roles.Of(reader))
        : null;

    /// <summary>Finds a requisition for a card in a personal chat.</summary>
    public Task<Requisition?> FindAsync(Guid id, CardRequest request, CancellationToken cancellationToken) =>
        request.Audience == ConversationKind.Personal && request.Reader is { } reader
            ? lookup.FindAsync(id, reader.Id, roles.Of(reader), cancellationToken)
            : Task.FromResult<Requisition?>(null);

    /// <summary>Finds a requisition for a person.</summary>
    public async Task<Requisition?> FindAsync(Guid id, Guid personId, CancellationToken cancellationToken) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId, cancellationToken) is { } person
            ? await lookup.FindAsync(id, person.Id, roles.Of(person), cancellationToken)
            : null;
}
