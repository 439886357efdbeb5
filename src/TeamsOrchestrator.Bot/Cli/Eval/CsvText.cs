using System.Text;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>Reads comma-separated values with quoted fields that may hold line breaks.</summary>
internal static class CsvText
{
    /// <summary>Returns the records, the header first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        var index = 0;
        while (index < text.Length)
        {
            var character = text[index++];
            if (isQuoted && character == '"' && index < text.Length && text[index] == '"')
            {
                field.Append('"');
                index++;
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || character is not (',' or '\n' or '\r'))
            {
                field.Append(character);
            }
            else if (character == ',')
            {
                Next();
            }
            else if (character == '\n')
            {
                Next();
                yield return fields;
                fields = [];
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            Next();
            yield return fields;
        }

        void Next()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
