using System.Globalization;
using System.Text;
using System.Xml;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Odt;

/// <summary>Walks one XML part of an ODT once, forward only: its styles, its visible text and what is hidden.</summary>
internal sealed class OdtPart(OdtStyles styles, ICollection<string> hidden, DocumentLimits limits)
{
    private const string CellSeparator = "  ";
    private const int MostBlanks = 100;

    private readonly Stack<OdtLook> looks = new();
    private readonly StringBuilder text = new();
    private readonly StringBuilder secret = new();
    private readonly List<MarkedPlace> marks = [];
    private int body;
    private int paragraphs;
    private int lists;
    private int cells;
    private MarkedPlace? waiting;

    public IReadOnlyList<MarkedPlace> Marks => marks;

    /// <summary>Reads the part.</summary>
    /// <param name="reader">A reader at its start.</param>
    /// <param name="isWanted">Says whether the text inside an element of this local name is wanted.</param>
    /// <returns>The visible text.</returns>
    public string Read(XmlReader reader, Func<string, bool> isWanted)
    {
        while (!reader.EOF)
        {
            if (reader.Depth > limits.Nesting)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            if (reader.NodeType == XmlNodeType.Element && IsSkipped(reader))
            {
                reader.Skip();
                continue;
            }

            Take(reader, isWanted);
            reader.Read();
        }

        EndSecret();
        return text.ToString();
    }

    // Deleted text, comments, scripts and what is drawn are not part of the page.
    private static bool IsSkipped(XmlReader reader) =>
        reader.LocalName is "tracked-changes" or "annotation" or "scripts" or "forms" or "image" or "object" or "title" or "desc" or "note-citation" or "sequence-decls" or "tracked-change";

    private void Take(XmlReader reader, Func<string, bool> isWanted)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                styles.Take(reader);
                var name = reader.LocalName;
                var isEmpty = reader.IsEmptyElement;
                Start(reader, isWanted(name));
                if (isEmpty)
                {
                    End(name, isWanted(name));
                }

                break;
            case XmlNodeType.EndElement:
                End(reader.LocalName, isWanted(reader.LocalName));
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when body > 0 && paragraphs > 0:
                Append(Fold(reader.Value));
                break;
            default:
                break;
        }
    }

    private void Start(XmlReader reader, bool isBody)
    {
        body += isBody ? 1 : 0;
        var own = styles.LookOf(OdtStyles.Attribute(reader, "style-name"));
        var around = looks.TryPeek(out var outer) ? outer : OdtLook.Plain;
        var look = own.Over(around) with { IsHidden = own.IsHidden == true || around.IsHidden == true || IsHiddenElement(reader) };
        looks.Push(look);
        switch (reader.LocalName)
        {
            case "p" or "h" when body > 0:
                paragraphs++;
                waiting = reader.LocalName == "h" ? new MarkedPlace(0, LineMarkKind.Heading, Number(reader, "outline-level", 1)) : waiting;
                break;
            case "list":
                lists++;
                break;
            case "list-item":
                waiting = new MarkedPlace(0, LineMarkKind.Item, Math.Max(1, lists));
                break;
            case "table-row" when body > 0:
                cells = 0;
                waiting = new MarkedPlace(0, LineMarkKind.Row, 1);
                break;
            case "table-cell" when body > 0 && cells++ > 0:
                JoinRow();
                break;
            case "s":
                Append(new string(' ', Math.Clamp(Number(reader, "c", 1), 1, MostBlanks)));
                break;
            case "tab":
                Append("\t");
                break;
            case "line-break":
                Append("\n");
                break;
            default:
                break;
        }
    }

    private static bool IsHiddenElement(XmlReader reader) =>
        reader.LocalName is "hidden-text" or "hidden-paragraph" || (reader.LocalName == "section" && OdtStyles.Attribute(reader, "display") is "none" or "condition");

    private void End(string name, bool isBody)
    {
        looks.TryPop(out _);
        switch (name)
        {
            case "p" or "h" when paragraphs > 0:
                paragraphs--;
                text.Append('\n');
                break;
            case "list":
                lists--;
                break;
            case "table" when body > 0:
                text.Append('\n');
                break;
            default:
                break;
        }

        body -= isBody ? 1 : 0;
    }

    // A row whose cells hold one line each reads as one line: the line end before the cell becomes a gap.
    private void JoinRow()
    {
        var start = text.Length - 1;
        if (start > 0 && text[start] == '\n' && text[start - 1] != '\n')
        {
            text.Length = start;
            text.Append(CellSeparator);
        }
    }

    private void Append(string piece)
    {
        if (body == 0 || paragraphs == 0)
        {
            return;
        }

        var look = looks.TryPeek(out var top) ? top : OdtLook.Plain;
        if ((look.IsHidden == true || (look.IsPale == true && look.HasGround != true)) && !string.IsNullOrWhiteSpace(piece))
        {
            secret.Append(piece);
            return;
        }

        if (!string.IsNullOrWhiteSpace(piece))
        {
            EndSecret();
            if (waiting is { } mark)
            {
                marks.Add(mark with { Offset = text.Length });
                waiting = null;
            }
        }

        text.Append(piece);
        if (text.Length > limits.TextLength)
        {
            throw new UnreadableException(UnreadableReason.TooLarge);
        }
    }

    private void EndSecret()
    {
        if (secret.Length > 0)
        {
            hidden.Add(secret.ToString().Trim());
            secret.Clear();
        }
    }

    // Line ends in the file are blanks in the text; more than one blank is written as an element.
    private string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            var isBlank = character is ' ' or '\t' or '\r' or '\n';
            var before = folded.Length > 0 ? folded[^1] : text.Length > 0 ? text[^1] : ' ';
            if (!isBlank || !char.IsWhiteSpace(before))
            {
                folded.Append(isBlank ? ' ' : character);
            }
        }

        return folded.ToString();
    }

    private static int Number(XmlReader reader, string name, int fallback) =>
        int.TryParse(OdtStyles.Attribute(reader, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
