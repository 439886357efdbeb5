using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>Puts the code of a candidate in the place of the name in what somebody wrote, before a language model reads it.</summary>
/// <remarks>Only where one candidate whom this person may see has that name: who else has applied with it is covered, and never guessed.</remarks>
internal sealed class ApplicantsInText(HiringDb db, RequisitionLookup lookup)
{
    private const char Covered = '█';
    private const int ShortestPart = 3;

    /// <summary>Replaces the names.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="actor">Who wrote it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<string> ReplaceAsync(string text, Actor actor, CancellationToken cancellationToken)
    {
        var written = NameInText.PartsOf(text).Where(part => part.Length >= ShortestPart).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var everybody = await db.Candidates.AsNoTracking().Where(row => row.Name != null).Select(row => new { row.Id, row.Number, Name = row.Name! }).ToListAsync(cancellationToken);
        var named = everybody.Where(row => NameInText.PartsOf(row.Name).Any(written.Contains)).ToList();
        if (named.Count == 0)
        {
            return text;
        }

        var ids = named.ConvertAll(row => row.Id);
        var seen = lookup.VisibleTo(actor.Id, actor.Roles);
        var visible = (await db.Candidates.AsNoTracking()
            .Where(row => ids.Contains(row.Id) && !(row.Blind && row.Outcome == null) && seen.Any(requisition => requisition.Id == row.RequisitionId))
            .Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet();
        var colleagues = (await db.People.AsNoTracking().Select(row => row.Name).ToListAsync(cancellationToken)).SelectMany(NameInText.PartsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // The longest first: "Ana Soler" before "Ana".
        foreach (var same in named.GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Key.Length))
        {
            text = NameInText.Replace(text, same.Key, Standing(same.Select(row => (row.Id, row.Number))));
        }

        foreach (var part in written.Where(part => !colleagues.Contains(part)))
        {
            var those = named.Where(row => NameInText.PartsOf(row.Name).Contains(part, StringComparer.OrdinalIgnoreCase)).ToList();
            text = those.Count == 0 ? text : NameInText.Replace(text, part, Standing(those.Select(row => (row.Id, row.Number))));
        }

        return text;

        string Standing(IEnumerable<(Guid Id, int Number)> those) =>
            those.ToList() is [var one] && visible.Contains(one.Id) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C-{one.Number}") : Covered.ToString();
    }
}
