using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Who is between the stack and the final review: an interview is prepared, to be held, or to be decided on.</summary>
internal static class InterviewedPeople
{
    public static IQueryable<Candidate> In(HiringDb db) => db.Candidates.Where(candidate => candidate.State == CandidateState.Proposed && candidate.Outcome == Outcome.Advance
        && db.Requisitions.Any(requisition => requisition.Id == candidate.RequisitionId && requisition.Interviews)
        && !db.Reviews.Any(review => review.CandidateId == candidate.Id && review.Kind == ReviewKind.Final && review.State == ReviewState.Open));
}
