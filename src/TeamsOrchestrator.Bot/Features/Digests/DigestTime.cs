using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary>Reads a time of the day as people write it: 9, 09:00, 9.30, 9 Uhr, 5 pm.</summary>
internal static partial class DigestTime
{
    public static TimeOnly? Read(string text)
    {
        var match = Patiently.Do(() => Time().Match(text.Trim()));
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half.Length > 0)
        {
            hour = hour is < 1 or > 12 ? 24 : (hour % 12) + (half[0] == 'P' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^(at |um )?(?<hour>\d{1,2})([:.h](?<minute>\d{2}))?\s*((?<half>[ap])\.?m\.?|uhr|h)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();
}
