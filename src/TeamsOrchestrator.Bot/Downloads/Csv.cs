using System.Buffers;
using System.Text;

namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>Writes a table as RFC 4180 asks for it: commas, CRLF, quotes where they are needed; in UTF-8 with a byte order mark, by which spreadsheets know it.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    // What begins like this a spreadsheet computes, and a name in a CV is anybody's to choose. The full-width forms count too.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string? value)
    {
        var text = value ?? string.Empty;
        if (text.AsSpan().TrimStart(" \u00A0\u200B\uFEFF") is { Length: > 0 } start && Formula.Contains(start[0]))
        {
            text = "'" + text; // shown as text, never computed
        }

        return text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
