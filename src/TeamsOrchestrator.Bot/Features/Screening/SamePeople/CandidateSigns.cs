using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>Keeps by what a candidate is recognised in other applications: keyed hashes of mail address, telephone number and name.</summary>
internal sealed class CandidateSigns(HiringDb db, SignHashes hashes)
{
    /// <summary>Adds what a CV says.</summary>
    public async Task AddAsync(Candidate candidate, Profile profile, CancellationToken cancellationToken)
    {
        var known = await db.PersonSigns.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken);
        (SignKind Kind, string? Key)[] found =
        [
            (SignKind.Email, PersonKey.OfEmail(profile.Email)), (SignKind.Phone, PersonKey.OfPhone(profile.Phone)), (SignKind.Name, PersonKey.OfName(profile.Name)),
        ];
        foreach (var (kind, value) in found)
        {
            if (value is not null && hashes.Of(db.Tenant.Id, kind, value) is var hash && !known.Exists(row => row.Kind == kind && row.Hash == hash))
            {
                db.PersonSigns.Add(new PersonSign { TenantId = db.Tenant.Id, CandidateId = candidate.Id, RequisitionId = candidate.RequisitionId, Kind = kind, Hash = hash });
            }
        }
    }

    /// <summary>Passes what one candidate is recognised by on to another one.</summary>
    public async Task PassOnAsync(Candidate from, Candidate to, CancellationToken cancellationToken)
    {
        var theirs = await db.PersonSigns.Where(row => row.CandidateId == from.Id).ToListAsync(cancellationToken);
        var own = await db.PersonSigns.Where(row => row.CandidateId == to.Id).ToListAsync(cancellationToken);
        db.PersonSigns.RemoveRange(theirs);
        foreach (var sign in theirs.Where(sign => !own.Exists(row => row.Kind == sign.Kind && row.Hash == sign.Hash)))
        {
            db.PersonSigns.Add(new PersonSign { TenantId = db.Tenant.Id, CandidateId = to.Id, RequisitionId = to.RequisitionId, Kind = sign.Kind, Hash = sign.Hash, Compared = true });
        }
    }
}
