using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>Gathers what one reader may know about several people of a requisition.</summary>
internal sealed class CompareReader(HiringDb db, DossierReader dossiers, CandidateReader candidates)
{
    public async Task<CompareModel> ReadAsync(Requisition requisition, CompareView view, CardRequest request, CancellationToken cancellationToken)
    {
        var numbers = view.Numbers.ToList();
        var found = await db.Candidates.AsNoTracking().Where(row => row.RequisitionId == requisition.Id && numbers.Contains(row.Number)).ToListAsync(cancellationToken);
        var people = new List<ComparedPerson>();
        foreach (var candidate in found.OrderBy(row => numbers.IndexOf(row.Number)))
        {
            people.Add(await PersonAsync(candidate, requisition, request, cancellationToken));
        }

        return new CompareModel
        {
            RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, View = view, People = people,
            Criteria = [.. people.Select(person => person.Dossier?.Criteria.Items).FirstOrDefault(items => items is { Count: > 0 })?.OrderByDescending(item => item.MustHave) ?? Enumerable.Empty<Hiring.Criteria.Criterion>()],
        };
    }

    private async Task<ComparedPerson> PersonAsync(Candidate candidate, Requisition requisition, CardRequest request, CancellationToken cancellationToken)
    {
        var state = StateWords.Of(candidate, requisition, request.Words);
        if (candidate.ErasedAt is not null || candidate.State == CandidateState.Removed)
        {
            return new ComparedPerson(candidate.Code, candidate.Code, state, Dossier: null);
        }

        var dossier = await dossiers.ReadAsync(candidate, cancellationToken);
        return new ComparedPerson(candidate.Code, candidate.DisplayName, state, dossier)
        {
            Decisions = await candidates.DecisionsAsync(candidate.Id, request, cancellationToken),
            Interview = await SeenAsync(dossier.Interview, candidate, request, cancellationToken),
        };
    }

    // Where everybody interviews alone, nobody learns what the others noted, nor what an agent made of that, before writing down one's own.
    private async Task<InterviewRecord?> SeenAsync(InterviewRecord? interview, Candidate candidate, CardRequest request, CancellationToken cancellationToken)
    {
        var readerId = request.Reader?.Id ?? Guid.Empty;
        var hidden = interview is not null && await db.Reviews.AnyAsync(
            row => row.CandidateId == candidate.Id && row.Kind == ReviewKind.Interview && row.State == ReviewState.Open && (row.Independent ?? row.Policy == ReviewPolicy.All)
                && db.Assignments.Any(asked => asked.ReviewId == row.Id && asked.PersonId == readerId && asked.State == AssignmentState.Asked),
            cancellationToken);
        return hidden && interview is not null ? interview with { Notes = [.. interview.Notes.Where(notes => notes.PersonId == readerId)], Assessment = null, Packet = null } : interview;
    }
}
