using System.Globalization;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Which pages of the lists on the card of a change are shown, from 0.</summary>
/// <param name="People">The page of those for whom the recommendation would differ.</param>
/// <param name="Criteria">The page of the changed criteria.</param>
internal readonly record struct ChangePages(int People = 0, int Criteria = 0)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; anything else is the first pages.</summary>
    public static ChangePages Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split(':');
        return new ChangePages(Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 0);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{People}:{Criteria}");

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}
