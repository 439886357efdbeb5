namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Makes an id from outside fit for a log line: short, and one line.</summary>
internal static class LogText
{
    private const int MaxLength = 100;

    public static string Of(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return "(none)";
        }

        var text = id.Length > MaxLength ? id[..MaxLength] : id;
        return text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;
    }
}
