using Microsoft.EntityFrameworkCore;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Which final review of a requisition is under way. A new one begins with the first outcome after nothing was open any more; it asks anew, by a new message.</summary>
internal static class FinalQuestion
{
    /// <summary>The audit code of its beginning; the subject is the requisition. Its number in the chain is the number of the question.</summary>
    public const string Begun = "final.begun";

    public static async Task<long> CurrentAsync(HiringDb db, Guid requisitionId, CancellationToken cancellationToken) =>
        await db.AuditEvents.Where(row => row.SubjectId == requisitionId && row.Code == Begun).MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0;
}
