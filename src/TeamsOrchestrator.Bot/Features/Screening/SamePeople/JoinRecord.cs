using System.Globalization;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>What was so before two candidates became one. It is the detail of the audit event, so that taking it back is exact.</summary>
/// <param name="Stays">The code of who goes on.</param>
/// <param name="Earlier">Where the other one stood.</param>
/// <param name="CvFileId">The file that counted for who goes on.</param>
/// <param name="ProfileId">The profile of who goes on, or null.</param>
/// <param name="Files">The files that came with the other one.</param>
internal sealed record JoinRecord(string Stays, EarlierState Earlier, Guid CvFileId, Guid? ProfileId, IReadOnlyList<Guid> Files)
{
    private const int Parts = 5;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>The record, or null where it was erased or an earlier version of the program wrote less.</returns>
    public static JoinRecord? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split('|');
        if (parts.Length != Parts || !Guid.TryParse(parts[2], out var file))
        {
            return null;
        }

        var files = parts[4].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        return new JoinRecord(parts[0], EarlierState.Parse(parts[1]), file, Guid.TryParse(parts[3], out var profile) ? profile : null, files);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stays}|{Earlier}|{CvFileId:N}|{ProfileId:N}|{string.Join(',', Files.Select(id => id.ToString("N")))}");
}
