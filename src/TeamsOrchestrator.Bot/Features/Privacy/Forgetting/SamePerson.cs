using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Privacy.Erasing;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>Finds the other applications of one person, among those whose records the reader keeps. It says by what; people say whether it is so.</summary>
internal sealed class SamePerson(HiringDb db, RequisitionLookup lookup, ArtifactStore artifacts)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<(Candidate Candidate, Requisition Requisition, SameSign Sign)>> FindAsync(Candidate candidate, Guid readerId, Roles roles, CancellationToken cancellationToken)
    {
        var visible = lookup.VisibleTo(readerId, roles);
        var others = db.Candidates.AsNoTracking().Where(row => row.Id != candidate.Id && row.ErasedAt == null && visible.Any(requisition => requisition.Id == row.RequisitionId));
        var hash = await db.Files.Where(row => row.Id == candidate.FileId).Select(row => row.ContentHash).SingleOrDefaultAsync(cancellationToken);
        var sameFile = hash is null ? [] : await others.Where(row => db.Files.Any(file => file.Id == row.FileId && file.ContentHash == hash)).ToListAsync(cancellationToken);
        var email = await EmailAsync(candidate, cancellationToken);
        var found = sameFile.ToDictionary(row => row.Id, row => (Candidate: row, Sign: SameSign.File));
        foreach (var other in await NamesakesAsync(others, candidate, cancellationToken))
        {
            var sameMail = email is not null && string.Equals(await EmailAsync(other, cancellationToken), email, StringComparison.OrdinalIgnoreCase);
            if (sameMail || string.Equals(NameTraces.Key(other.Name!), NameTraces.Key(candidate.Name!), StringComparison.Ordinal))
            {
                found.TryAdd(other.Id, (other, sameMail ? SameSign.Email : SameSign.Name));
            }
        }

        var ids = found.Values.Select(item => item.Candidate.RequisitionId).Distinct().ToList();
        var requisitions = await visible.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. found.Values
            .Where(item => RecordKeeping.Allows(RequisitionAct.Forget, requisitions[item.Candidate.RequisitionId], readerId, roles))
            .OrderBy(item => item.Candidate.Number).Select(item => (item.Candidate, requisitions[item.Candidate.RequisitionId], item.Sign))];
    }

    // Everybody whose name holds the longest part of this one; the database compares as far as it can.
    private static async Task<IReadOnlyList<Candidate>> NamesakesAsync(IQueryable<Candidate> others, Candidate candidate, CancellationToken cancellationToken)
    {
        if (candidate.Name is not { } name || NameTraces.Of(name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).MaxBy(part => part.Length), candidate.Code)?.Spellings is not [var a, var b, var c, var d])
        {
            return [];
        }

        return await others.Where(row => row.Name != null && (row.Name.Contains(a) || row.Name.Contains(b) || row.Name.Contains(c) || row.Name.Contains(d)))
            .OrderBy(row => row.Number).Take(Most).ToListAsync(cancellationToken);
    }

    private async Task<string?> EmailAsync(Candidate candidate, CancellationToken cancellationToken) => (await artifacts.ReadAsync(
        await artifacts.NewestAsync(ArtifactKind.Profile, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.Profile, cancellationToken))?.Email;
}
