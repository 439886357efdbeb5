using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Finds out at the start, and not with the first CV that cannot be opened, that the data belong to other keys.</summary>
internal static class KeyMatch
{
    private const int KeysTried = 5;

    /// <summary>Tries the keys on what was written with them.</summary>
    /// <returns>A sentence, or null where they are the right ones.</returns>
    public static async Task<string?> FaultAsync(HiringDb db, DataKeys keys, CancellationToken cancellationToken)
    {
        // Several rows: a single one that somebody tampered with must not keep everybody out.
        var wrapped = await db.DataKeys.IgnoreQueryFilters().AsNoTracking().OrderBy(row => row.Id).Take(KeysTried).ToListAsync(cancellationToken);
        if (wrapped.Count > 0 && !wrapped.Exists(row => CandidateVault.CanUnwrap(keys, row)))
        {
            return "Storage__Key is not the key with which the stored CVs were encrypted. Set it to that key; without it they cannot be read again.";
        }

        var heads = await db.AuditHeads.IgnoreQueryFilters().AsNoTracking().OrderBy(row => row.ChainId).Take(KeysTried).ToListAsync(cancellationToken);
        return heads.Count > 0 && !heads.Exists(head => string.Equals(head.Signature, AuditChain.Sign(keys.Audit, head), StringComparison.Ordinal))
            ? "Audit__Key is not the key with which the audit trail was signed. Set it to that key; with another one every entry would look forged."
            : null;
    }
}
