using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Covers who applied in what people write, before a language model reads it.</summary>
internal sealed class ApplicantNames(HiringDb db, ArtifactStore artifacts, Redactor redactor)
{
    /// <summary>Covers the names of everybody who applied for a requisition.</summary>
    /// <param name="requisitionId">The requisition.</param>
    /// <param name="words">What somebody wrote.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>As many characters.</returns>
    public async Task<string> CoverAsync(Guid requisitionId, string words, CancellationToken cancellationToken) =>
        Covering.Of(redactor, whose: null, await NamesAsync(requisitionId, cancellationToken)).Cover(words);

    /// <summary>Says how what is written about one candidate is covered.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The covering; null where no model may read anything about the candidate: who declined AI, whose file is suspicious, or whose name is not known and could not be covered.</returns>
    public async Task<Covering?> CoveringAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        if (candidate.DeclinedAi || candidate.Name is null)
        {
            return null;
        }

        var document = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.CvText, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.Document, cancellationToken);
        if (document is not null && Opinions.IsSuspicious(document))
        {
            return null;
        }

        var profile = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Profile, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);
        return Covering.Of(redactor, (profile ?? new Profile()) with { Name = candidate.Name }, await NamesAsync(candidate.RequisitionId, cancellationToken));
    }

    private Task<List<string>> NamesAsync(Guid requisitionId, CancellationToken cancellationToken) =>
        db.Candidates.Where(row => row.RequisitionId == requisitionId && row.Name != null).Select(row => row.Name!).Distinct().ToListAsync(cancellationToken);
}
