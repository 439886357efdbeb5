using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>The lines of a body or of one text box while it is being read, tables in it included.</summary>
internal sealed class DocxBlock
{
    // A row whose cells hold one line each reads as one line; a layout table reads cell by cell.
    private const string CellSeparator = "  ";

    private readonly List<string> lines = [];
    private readonly Stack<Table> tables = new();
    private readonly StringBuilder paragraph = new();
    private readonly List<string> after = [];
    private bool paragraphIsShaded;

    public IReadOnlyList<string> Lines => lines;

    public bool IsInTextBox { get; init; }

    public int ShapeDepth { get; set; }

    public bool IsInShape => ShapeDepth > 0;

    public bool InText { get; set; }

    public bool InParagraph { get; private set; }

    public string? ParagraphStyle { get; set; }

    public int ParagraphNumber { get; private set; }

    public bool IsShaded => paragraphIsShaded || tables.Any(table => table.IsShaded || table.CellIsShaded);

    public void StartParagraph()
    {
        InParagraph = true;
        ParagraphNumber++;
        ParagraphStyle = null;
        paragraphIsShaded = false;
        paragraph.Clear();
    }

    public void Append(string text) => paragraph.Append(text);

    public void After(IReadOnlyList<string> boxLines)
    {
        if (InParagraph)
        {
            after.AddRange(boxLines);
        }
        else
        {
            boxLines.ToList().ForEach(Emit);
        }
    }

    public void EndParagraph(bool isHeading)
    {
        if (isHeading && paragraph.Length > 0)
        {
            Emit(string.Empty);
        }

        InParagraph = false;
        Emit(paragraph.ToString());
        after.ForEach(Emit);
        after.Clear();
        paragraph.Clear();
    }

    public void Shade(bool coloured)
    {
        if (!coloured)
        {
            return;
        }

        if (InParagraph)
        {
            paragraphIsShaded = true;
        }
        else if (tables.TryPeek(out var table))
        {
            table.IsShaded |= table.Cells.Count == 0;
            table.CellIsShaded |= table.Cells.Count > 0;
        }
    }

    public void StartTable() => tables.Push(new Table());

    public void StartCell()
    {
        if (tables.TryPeek(out var table))
        {
            table.Cells.Add([]);
            table.CellIsShaded = false;
        }
    }

    public void EndRow()
    {
        if (!tables.TryPeek(out var table))
        {
            return;
        }

        var cells = table.Cells.Select(Trim).Where(cell => cell.Count > 0).ToList();
        table.Cells.Clear();
        table.CellIsShaded = false;
        table.Rows.AddRange(RowLines(cells));
    }

    public void EndTable()
    {
        if (tables.TryPop(out var table))
        {
            Emit(string.Empty);
            table.Rows.ForEach(Emit);
            Emit(string.Empty);
        }
    }

    // A date beside a description of many lines belongs to its first line.
    private static List<string> RowLines(List<List<string>> cells)
    {
        var isLabelled = cells.Count > 0 && cells.SkipLast(1).All(cell => cell.Count == 1);
        if (isLabelled)
        {
            var last = cells[^1];
            return [string.Join(CellSeparator, cells.Select(cell => cell[0].Replace('\n', ' '))), .. last.Skip(1)];
        }

        return [.. cells.SelectMany(cell => cell.Append(string.Empty))];
    }

    private static List<string> Trim(List<string> cell)
    {
        var first = cell.FindIndex(line => line.Trim().Length > 0);
        var last = cell.FindLastIndex(line => line.Trim().Length > 0);
        return first < 0 ? [] : cell.GetRange(first, last - first + 1);
    }

    private void Emit(string line)
    {
        if (tables.TryPeek(out var table) && table.Cells.Count > 0)
        {
            table.Cells[^1].Add(line);
        }
        else
        {
            lines.Add(line);
        }
    }

    private sealed class Table
    {
        public List<List<string>> Cells { get; } = [];

        public List<string> Rows { get; } = [];

        public bool IsShaded { get; set; }

        public bool CellIsShaded { get; set; }
    }
}
