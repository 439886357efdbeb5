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
        foreach (var (kind, value) in Found(profile))
        {
            if (hashes.Of(db.Tenant.Id, kind, value) is var hash && !known.Exists(row => row.Kind == kind && row.Hash == hash))
            {
                db.PersonSigns.Add(new PersonSign { TenantId = db.Tenant.Id, CandidateId = candidate.Id, RequisitionId = candidate.RequisitionId, Kind = kind, Hash = hash });
            }
        }
    }

    /// <summary>Parts what two candidates are recognised by, where they were taken for one person and are not. They are not compared again.</summary>
    public async Task PassBackAsync(Candidate from, Profile own, Candidate to, Profile theirs, CancellationToken cancellationToken)
    {
        var kept = Found(own).Select(sign => (sign.Kind, hashes.Of(db.Tenant.Id, sign.Kind, sign.Key))).ToHashSet();
        var returned = Found(theirs).Select(sign => (sign.Kind, Hash: hashes.Of(db.Tenant.Id, sign.Kind, sign.Key))).ToList();
        var held = await db.PersonSigns.Where(row => row.CandidateId == from.Id).ToListAsync(cancellationToken);
        db.PersonSigns.RemoveRange(held.Where(row => returned.Contains((row.Kind, row.Hash)) && !kept.Contains((row.Kind, row.Hash))));
        foreach (var (kind, hash) in returned.Distinct())
        {
            db.PersonSigns.Add(new PersonSign { TenantId = db.Tenant.Id, CandidateId = to.Id, RequisitionId = to.RequisitionId, Kind = kind, Hash = hash, Compared = true });
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

    private static IEnumerable<(SignKind Kind, string Key)> Found(Profile profile)
    {
        (SignKind Kind, string? Key)[] found =
        [
            (SignKind.Email, PersonKey.OfEmail(profile.Email)), (SignKind.Phone, PersonKey.OfPhone(profile.Phone)), (SignKind.Name, PersonKey.OfName(profile.Name)),
        ];
        return found.Where(sign => sign.Key is not null).Select(sign => (sign.Kind, sign.Key!));
    }
}
