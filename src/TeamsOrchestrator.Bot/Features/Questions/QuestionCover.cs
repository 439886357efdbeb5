using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary>Covers in a question who is asked about, also where it names others who applied, and how to reach them. What else would be covered in a CV stays: "does she speak German" asks for a language.</summary>
internal sealed class QuestionCover(HiringDb db, Redactor redactor)
{
    /// <summary>Covers.</summary>
    /// <returns>As many characters.</returns>
    public async Task<string> CoverAsync(Candidate candidate, string question, CancellationToken cancellationToken)
    {
        var names = await db.Candidates.Where(row => row.RequisitionId == candidate.RequisitionId && row.Id != candidate.Id && row.Name != null).Select(row => row.Name!).ToListAsync(cancellationToken);
        return names.Where(name => name.Split(' ').Any(part => part.Length > 1 && question.Contains(part, StringComparison.OrdinalIgnoreCase))).Prepend(candidate.Name)
            .Aggregate(question, (covered, name) => redactor.RedactPerson(covered, new Profile { Name = name }));
    }
}
