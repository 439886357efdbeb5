using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Says from whom a blind requisition hides names and files before the decision: from everybody but a recruiter who decides on nobody, and who has the files anyway.</summary>
internal sealed class BlindReading(HiringDb db, Standing standing)
{
    /// <summary>Says whether names are hidden from somebody.</summary>
    public async Task<bool> HidesAsync(Requisition requisition, Person? reader, CancellationToken cancellationToken) =>
        requisition.Blind && !(reader is not null && MayKnow(await standing.OfAsync(reader, requisition, cancellationToken)));

    /// <summary>Says whether the CV of a candidate is hidden from somebody.</summary>
    public async Task<bool> HidesAsync(Candidate candidate, Requisition requisition, Actor actor, CancellationToken cancellationToken) =>
        candidate.NameIsHidden && !MayKnow(await standing.OfAsync(actor, requisition, cancellationToken));

    /// <summary>Says whether the CV of a candidate is hidden from somebody.</summary>
    public async Task<bool> HidesAsync(Candidate candidate, Requisition requisition, Guid personId, CancellationToken cancellationToken) =>
        candidate.NameIsHidden && !(await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId, cancellationToken) is { } person
            && MayKnow(await standing.OfAsync(person, requisition, cancellationToken)));

    /// <summary>Names a file by its place among those handed in together: file names are people's names.</summary>
    public static string FileName(string name, int position) => string.Create(CultureInfo.InvariantCulture, $"#{position + 1}{System.IO.Path.GetExtension(name)}");

    private static bool MayKnow(Part part) => part.HasFlag(Part.Recruiter) && (part & (Part.Manager | Part.Reviewer)) == Part.None;
}
