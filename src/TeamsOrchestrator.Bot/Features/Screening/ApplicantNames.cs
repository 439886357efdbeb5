using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Covers who applied in what reviewers write, before a language model reads it.</summary>
internal sealed class ApplicantNames(HiringDb db, Redactor redactor)
{
    /// <summary>Covers the names of everybody who applied for a requisition.</summary>
    /// <param name="requisitionId">The requisition.</param>
    /// <param name="words">What somebody wrote.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>As many characters.</returns>
    public async Task<string> CoverAsync(Guid requisitionId, string words, CancellationToken cancellationToken)
    {
        var names = await db.Candidates.Where(row => row.RequisitionId == requisitionId && row.Name != null).Select(row => row.Name!).ToListAsync(cancellationToken);
        return names.Where(name => name.Split(' ').Any(part => part.Length > 1 && words.Contains(part, StringComparison.OrdinalIgnoreCase)))
            .Aggregate(words, (covered, name) => redactor.RedactWords(covered, new Profile { Name = name }));
    }
}
