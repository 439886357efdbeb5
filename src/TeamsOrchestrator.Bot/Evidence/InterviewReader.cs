using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Gathers what came of interviewing a candidate, versions of the commit under way included.</summary>
internal sealed class InterviewReader(HiringDb db, ArtifactStore artifacts)
{
    public async Task<InterviewRecord> ReadAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var core = await artifacts.NewestAsync(ArtifactKind.InterviewKit, candidate.RequisitionId, candidateId: null, cancellationToken);
        var newest = await NewestAsync(ArtifactKind.InterviewKit, candidate, cancellationToken);

        // Questions from before somebody declined AI rest on what agents found, whoever changed them since: under a legal hold they are kept, and shown to nobody.
        var kit = candidate.DeclinedAi && !string.Equals(newest?.InputsFingerprint, InterviewRecord.MarkOfOwn(candidate), StringComparison.Ordinal) ? null : newest;
        var packet = await FoundAsync(ArtifactKind.DecisionPacket, candidate, cancellationToken);
        return new InterviewRecord
        {
            Core = await artifacts.ReadAsync(core, ArtifactJson.Default.InterviewKit, cancellationToken) ?? InterviewKit.Empty,
            CoreVersion = core,
            DeclinedAi = candidate.DeclinedAi,
            Kit = await artifacts.ReadAsync(kit, ArtifactJson.Default.InterviewKit, cancellationToken) ?? InterviewKit.Empty,
            KitVersion = kit,
            Notes = await NotesAsync(candidate, cancellationToken),
            Assessment = await artifacts.ReadAsync(await FoundAsync(ArtifactKind.Assessment, candidate, cancellationToken), ArtifactJson.Default.InterviewAssessment, cancellationToken),
            Packet = await artifacts.ReadAsync(packet, ArtifactJson.Default.DecisionPacket, cancellationToken),
            PacketVersion = packet,
        };
    }

    private Task<ArtifactVersion?> NewestAsync(ArtifactKind kind, Candidate candidate, CancellationToken cancellationToken) =>
        artifacts.NewestAsync(kind, candidate.RequisitionId, candidate.Id, cancellationToken);

    // What agents made of who declined AI is shown to nobody.
    private async Task<ArtifactVersion?> FoundAsync(ArtifactKind kind, Candidate candidate, CancellationToken cancellationToken) =>
        candidate.DeclinedAi ? null : await NewestAsync(kind, candidate, cancellationToken);

    // The place of an interviewer stays the same when the notes are corrected: packets refer to it.
    private async Task<IReadOnlyList<InterviewersNotes>> NotesAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var stored = await db.Artifacts.AsNoTracking()
            .Where(row => row.CandidateId == candidate.Id && row.Kind == ArtifactKind.InterviewNotes && row.PersonId != null).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var ids = stored.Select(row => row.PersonId!.Value).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var notes = new List<InterviewersNotes>();
        foreach (var version in stored.GroupBy(row => row.PersonId!.Value).Select(group => group.Last()))
        {
            if (await artifacts.ReadAsync(version, ArtifactJson.Default.InterviewNotes, cancellationToken) is { } content)
            {
                notes.Add(new InterviewersNotes(version.PersonId!.Value, names.GetValueOrDefault(version.PersonId.Value, "?"), version.CreatedAt, content));
            }
        }

        return notes;
    }
}
