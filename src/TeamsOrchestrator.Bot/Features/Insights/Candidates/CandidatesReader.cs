using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>Reads the candidates of a requisition, the recommended first.</summary>
internal sealed class CandidatesReader(HiringDb db, WaitingReader waiting)
{
    public async Task<CandidatesModel> ReadAsync(Requisition requisition, CandidateFilter filter, int asked, CancellationToken cancellationToken)
    {
        var candidates = Filtered(requisition, filter);
        var count = await candidates.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + CandidatesCard.PageSize - 1) / CandidatesCard.PageSize);
        var page = Math.Clamp(asked, 0, pages - 1);
        return new CandidatesModel
        {
            RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, ClosedAs = requisition.ClosedAs, Filter = filter, Count = count, Page = page, Pages = pages,
            Removed = await candidates.CountAsync(row => row.State == CandidateState.Removed, cancellationToken),
            Withdrawn = await candidates.CountAsync(row => row.State == CandidateState.Withdrawn, cancellationToken),
            Rows = await RowsAsync(Ordered(candidates).Skip(page * CandidatesCard.PageSize).Take(CandidatesCard.PageSize), cancellationToken),
        };
    }

    /// <summary>Reads everybody at once.</summary>
    public Task<IReadOnlyList<CandidateRow>> AllAsync(Requisition requisition, CandidateFilter filter, CancellationToken cancellationToken) =>
        RowsAsync(Ordered(Filtered(requisition, filter)), cancellationToken);

    private IQueryable<Candidate> Filtered(Requisition requisition, CandidateFilter filter) =>
        filter.Apply(db.Candidates.AsNoTracking().Where(row => row.RequisitionId == requisition.Id));

    // Whoever declined AI is not last because of that: between the recommended and those to consider.
    private static IQueryable<Candidate> Ordered(IQueryable<Candidate> candidates) => candidates
        .OrderByDescending(row => row.Fault == Candidate.NoAi ? 1.5 : row.Recommendation == null ? -1 : (double)(int)row.Recommendation).ThenByDescending(row => row.Score ?? -1).ThenBy(row => row.Number);

    private async Task<IReadOnlyList<CandidateRow>> RowsAsync(IQueryable<Candidate> candidates, CancellationToken cancellationToken)
    {
        var rows = await candidates.ToListAsync(cancellationToken);
        var people = await waiting.OfCandidatesAsync([.. rows.Select(row => row.Id)], cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var interviewing = await InterviewedPeople.In(db).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CandidateRow(
            row.Id, row.Code, row.ShownName is { } name ? PersonName.Show(name) : null, row.Recommendation, row.Score, row.Flagged, row.State, row.Outcome, [.. people[row.Id].Distinct(StringComparer.Ordinal)],
            interviewing.Contains(row.Id)))];
    }
}
