using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Finds what else somebody applied to, by mail address or telephone number. Only who is involved in both requisitions learns of it.</summary>
internal sealed class OtherApplications(HiringDb db, RequisitionLookup lookup, RoleBook roles)
{
    private const int Most = 5;

    /// <summary>Names the other applications of a candidate. Where nobody shall see a name before the decision, none: the other one may name the person.</summary>
    /// <returns>Code and title of each requisition with the candidate's code there; nothing in it is escaped.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(Candidate candidate, Person? reader, CancellationToken cancellationToken)
    {
        if (reader is null || candidate.NameIsHidden)
        {
            return [];
        }

        var hashes = await db.PersonSigns.Where(row => row.CandidateId == candidate.Id && row.Kind != SignKind.Name).Select(row => row.Hash).ToListAsync(cancellationToken);
        if (hashes.Count == 0)
        {
            return [];
        }

        var visible = lookup.VisibleTo(reader.Id, roles.Of(reader));
        var found = await db.PersonSigns.Where(row => hashes.Contains(row.Hash) && row.RequisitionId != candidate.RequisitionId)
            .Join(db.Candidates, sign => sign.CandidateId, other => other.Id, (_, other) => other)
            .Where(other => other.ErasedAt == null && other.State != CandidateState.Removed && !(other.Blind && other.Outcome == null))
            .Join(visible, other => other.RequisitionId, requisition => requisition.Id, (other, requisition) => new { other.Number, other.Name, RequisitionNumber = requisition.Number, requisition.Title })
            .Distinct().OrderBy(row => row.RequisitionNumber).ThenBy(row => row.Number).ToListAsync(cancellationToken);
        return [.. found.Where(row => PersonKey.MayBeOnePerson(row.Name, candidate.Name)).Take(Most).Select(row => $"R-{row.RequisitionNumber} {row.Title} (C-{row.Number})")];
    }
}
