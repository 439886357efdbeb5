using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>When which criteria of a requisition were in force.</summary>
/// <param name="Current">The number of the approved version, or null.</param>
/// <param name="InForceSince">Since when it counts, in Unix milliseconds.</param>
/// <param name="Versions">All versions with the time at which they were made.</param>
internal sealed record CriteriaTimes(int? Current, long InForceSince, IReadOnlyList<(int Number, long MadeAt)> Versions)
{
    public static async Task<CriteriaTimes> ReadAsync(HiringDb db, Guid requisitionId, CancellationToken cancellationToken)
    {
        var approvedId = await db.Requisitions.Where(row => row.Id == requisitionId).Select(row => row.ApprovedCriteriaId).SingleAsync(cancellationToken);
        var versions = await db.Artifacts
            .Where(row => row.RequisitionId == requisitionId && row.CandidateId == null && row.Kind == ArtifactKind.Criteria)
            .OrderBy(row => row.Number).Select(row => new { row.Id, row.Number, row.CreatedAt }).ToListAsync(cancellationToken);
        var approvedAt = await db.Reviews
            .Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Criteria && row.State == ReviewState.Decided)
            .MaxAsync(row => row.DecidedAt, cancellationToken);
        var current = versions.Find(row => row.Id == approvedId);
        return new CriteriaTimes(
            current?.Number, Math.Max(current?.CreatedAt ?? 0, approvedAt ?? 0), [.. versions.Select(row => (row.Number, row.CreatedAt))]);
    }

    /// <summary>Says on which older version a decision rests.</summary>
    /// <param name="decidedAt">When it was made, in Unix milliseconds.</param>
    /// <returns>The number, or null where it rests on the version in force.</returns>
    public int? OlderThanCurrent(long decidedAt)
    {
        if (Current is not { } current || decidedAt >= InForceSince)
        {
            return null;
        }

        var older = Versions.Where(version => version.Number < current && version.MadeAt <= decidedAt).Select(version => version.Number).ToList();
        return older.Count == 0 ? null : older[^1];
    }
}
