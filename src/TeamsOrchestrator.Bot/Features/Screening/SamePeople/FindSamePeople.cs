using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>Looks whether those who came last applied before: the same mail address or number is one person, a name alone is a question to the recruiter.</summary>
internal sealed class FindSamePeople(HiringDb db, JoinCandidates join, KeyFactory ids, Outbox outbox, AuditLog audit)
{
    private const int AtOnce = 200;

    public async Task RunAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var signs = await db.PersonSigns.Where(row => row.RequisitionId == requisition.Id && !row.Compared).OrderBy(row => row.CandidateId).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var own in signs.GroupBy(sign => sign.CandidateId).ToList())
        {
            await CompareAsync(requisition, own.Key, [.. own], cancellationToken);
            foreach (var sign in own.Where(sign => db.Entry(sign).State is not (EntityState.Deleted or EntityState.Detached)))
            {
                sign.Compared = true;
            }
        }
    }

    private async Task CompareAsync(Requisition requisition, Guid candidateId, List<PersonSign> own, CancellationToken cancellationToken)
    {
        var hashes = own.ConvertAll(sign => sign.Hash);
        var same = await db.PersonSigns.AsNoTracking().Where(row => row.RequisitionId == requisition.Id && row.CandidateId != candidateId && hashes.Contains(row.Hash)).ToListAsync(cancellationToken);
        if (same.Count == 0)
        {
            return;
        }

        var keys = same.Select(sign => sign.CandidateId).Append(candidateId).ToList();
        var candidates = (await db.Candidates.Where(row => keys.Contains(row.Id)).ToListAsync(cancellationToken)).Where(row => !row.HasLeft && row.ErasedAt is null).ToDictionary(row => row.Id);
        if (!candidates.TryGetValue(candidateId, out var candidate))
        {
            return;
        }

        // Who is one person for certain comes first: of whoever was joined a moment ago, and so has left, nothing needs to be asked.
        var matches = same.Where(sign => candidates.ContainsKey(sign.CandidateId)).GroupBy(sign => candidates[sign.CandidateId], sign => sign.Kind)
            .Select(group => (Other: group.Key, Sign: group.Min(), IsSure: IsSure(candidate, group.Key, group.Min()))).OrderByDescending(match => match.IsSure).ThenBy(match => match.Other.Number);
        foreach (var (other, sign, isSure) in matches.ToList())
        {
            if (!candidate.HasLeft && !other.HasLeft)
            {
                await FoundAsync(requisition, candidate, other, sign, isSure, cancellationToken);
            }
        }
    }

    // An agency writes its own address on everybody's CV: where the names contradict each other, people say what it means.
    private static bool IsSure(Candidate candidate, Candidate other, SignKind sign) => sign != SignKind.Name && PersonKey.MayBeOnePerson(candidate.Name, other.Name);

    private async Task FoundAsync(Requisition requisition, Candidate candidate, Candidate other, SignKind sign, bool isSure, CancellationToken cancellationToken)
    {
        var (earlier, later) = candidate.Number < other.Number ? (candidate, other) : (other, candidate);
        if (db.PossibleMatches.Local.Any(row => row.EarlierId == earlier.Id && row.LaterId == later.Id)
            || await db.PossibleMatches.AnyAsync(row => row.EarlierId == earlier.Id && row.LaterId == later.Id, cancellationToken))
        {
            return;
        }

        if (isSure && await join.RunAsync(earlier, later, AuditActor.Agent(Agents.Pipeline.CvReader.Identity.ToString(), inputs: null), cancellationToken))
        {
            return;
        }

        var match = new PossibleMatch
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = requisition.Id, EarlierId = earlier.Id, LaterId = later.Id, Sign = sign,
        };
        db.PossibleMatches.Add(match);
        audit.Add(requisition.Id, AuditActor.System, "candidate.match-asked", later.Id, earlier.Code, later.Id);
        await outbox.PostToAsync(requisition.RecruiterId, SamePersonCard.Name(match.Id), cancellationToken);
    }
}
