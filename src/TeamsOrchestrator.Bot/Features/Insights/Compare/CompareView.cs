using System.Globalization;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>Who stands beside each other, and what of them is shown. It names nobody: codes are numbers.</summary>
/// <param name="Numbers">The numbers of the candidates, in the order in which they were asked for.</param>
/// <param name="Face">The face.</param>
/// <param name="Page">The page of it, from 0.</param>
internal sealed record CompareView(IReadOnlyList<int> Numbers, CompareFace Face, int Page)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>The view, or null where it is none that the command could have made.</returns>
    public static CompareView? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split(':');
        var numbers = parts[0].Split('.').Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : -1).Distinct().ToList();
        return parts is [_, var face, var page] && numbers.Count is > 1 and <= CompareCommand.Most && numbers.TrueForAll(number => number > 0)
            && Enum.TryParse<CompareFace>(face, out var shown) && Enum.IsDefined(shown) && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new CompareView(numbers, shown, at)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{string.Join('.', Numbers)}:{Face}:{Page}");
}
