using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Artifacts;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Which requisitions began with notes, so that their job description is written.</summary>
internal static class WrittenJobs
{
    public static Task<bool> HasJobNotesAsync(this HiringDb db, Guid requisitionId, CancellationToken cancellationToken) =>
        db.Artifacts.AnyAsync(row => row.RequisitionId == requisitionId && row.CandidateId == null && row.Kind == ArtifactKind.JobNotes, cancellationToken);
}
