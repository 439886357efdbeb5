using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Finds requisitions and candidates that a person may see. What one may not see reads the same as what does not exist.</summary>
internal sealed class RequisitionLookup(HiringDb db, SignHashes hashes)
{
    /// <summary>Gets the requisitions that a person may see: one's own, those one is a hiring manager of, and those in which one is asked; HR sees all that are not confidential.</summary>
    public IQueryable<Requisition> VisibleTo(Guid personId, Roles roles)
    {
        var isHr = roles.HasFlag(Roles.Hr);
        return db.Requisitions.Where(row =>
            row.RecruiterId == personId
            || (isHr && !row.Confidential)
            || db.Managers.Any(manager => manager.RequisitionId == row.Id && manager.PersonId == personId)
            || db.Assignments.Any(asked => asked.PersonId == personId && asked.State != AssignmentState.Released
                && db.Reviews.Any(review => review.Id == asked.ReviewId && review.RequisitionId == row.Id && (review.Kind == ReviewKind.JobDescription || review.Kind == ReviewKind.Criteria || review.Kind == ReviewKind.Candidate || review.Kind == ReviewKind.Interview || review.Kind == ReviewKind.Decision))));
    }

    /// <summary>Finds a requisition by its code.</summary>
    public Task<Requisition?> FindAsync(string code, Guid personId, Roles roles, CancellationToken cancellationToken) =>
        TryNumber(code, 'R', out var number)
            ? VisibleTo(personId, roles).SingleOrDefaultAsync(row => row.Number == number, cancellationToken)
            : Task.FromResult<Requisition?>(null);

    /// <summary>Finds a requisition by its key.</summary>
    public Task<Requisition?> FindAsync(Guid id, Guid personId, Roles roles, CancellationToken cancellationToken) =>
        VisibleTo(personId, roles).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Finds candidates by code or name.</summary>
    /// <returns>The one with the code, or everybody with that name; empty for nobody.</returns>
    public async Task<IReadOnlyList<Candidate>> FindCandidatesAsync(string codeOrName, Guid personId, Roles roles, CancellationToken cancellationToken)
    {
        var visible = VisibleTo(personId, roles);
        var candidates = db.Candidates.Where(row => visible.Any(requisition => requisition.Id == row.RequisitionId));
        if (TryNumber(codeOrName, 'C', out var number))
        {
            return await candidates.Where(row => row.Number == number).ToListAsync(cancellationToken);
        }

        var typed = codeOrName.Trim();
        if (typed.Length == 0)
        {
            return [];
        }

        // The database compares, and SQLite knows upper and lower case of ASCII only: "özdemir" finds "Özdemir" by its other spellings.
        var lower = typed.ToLowerInvariant();
        var (title, upper) = (CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower), typed.ToUpperInvariant());
#pragma warning disable CA1862, CA1311, CA1304, MA0011, RCS1155
        var found = await candidates
            .Where(row => row.Name != null && !(row.Blind && row.Outcome == null) && (row.Name.ToLower().Contains(lower) || row.Name.Contains(typed) || row.Name.Contains(title) || row.Name.Contains(upper)))
            .OrderBy(row => row.Number).Take(20).ToListAsync(cancellationToken);
#pragma warning restore CA1862, CA1311, CA1304, MA0011, RCS1155
        if (found.Count == 0 && PersonKey.OfName(typed) is { } key)
        {
            // "Müller, Jürgen" is "Jurgen MÜLLER" too.
            var hash = hashes.Of(db.Tenant.Id, SignKind.Name, key);
            return await candidates.Where(row => db.PersonSigns.Any(sign => sign.CandidateId == row.Id && sign.Kind == SignKind.Name && sign.Hash == hash))
                .OrderBy(row => row.Number).Take(20).ToListAsync(cancellationToken);
        }

        var exact = found.Where(candidate => string.Equals(candidate.Name, typed, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count == 1 ? exact : found;
    }

    /// <summary>Gets the hiring managers of a requisition in the order in which they were named.</summary>
    public async Task<IReadOnlyList<Person>> ManagersAsync(Guid requisitionId, CancellationToken cancellationToken) => await db.Managers
        .Where(manager => manager.RequisitionId == requisitionId)
        .Join(db.People, manager => manager.PersonId, person => person.Id, (manager, person) => new { manager.Position, person })
        .OrderBy(row => row.Position).Select(row => row.person).ToListAsync(cancellationToken);

    /// <summary>Reads a code such as R-12 or c 3.</summary>
    public static bool TryNumber(string? text, char letter, out int number)
    {
        number = 0;
        var code = text?.Trim() ?? string.Empty;
        return code.Length > 1 && char.ToUpperInvariant(code[0]) == letter
            && int.TryParse(code.AsSpan(1).TrimStart("- \u2010\u2011\u2013"), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
