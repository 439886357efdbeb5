using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>The lines of a body or of one text box while it is being read, tables in it included.</summary>
internal sealed class DocxBlock
{
    // A row whose cells hold one line each reads as one line; a layout table reads cell by cell.
    private const string CellSeparator = "  ";

    private readonly List<DocxLine> lines = [];
    private readonly Stack<Table> tables = new();
    private readonly StringBuilder paragraph = new();
    private readonly List<DocxLine> after = [];
    private bool paragraphIsShaded;

    public IReadOnlyList<DocxLine> Lines => lines;

    public bool IsInTextBox { get; init; }

    public int ShapeDepth { get; set; }

    public bool IsInShape => ShapeDepth > 0;

    public bool InText { get; set; }

    public bool InParagraph { get; private set; }

    public string? ParagraphStyle { get; set; }

    /// <summary>Gets or sets the depth of the item that the paragraph is, from 1, or null where it is none.</summary>
    public int? ItemDepth { get; set; }

    /// <summary>Gets or sets the level of the heading that the paragraph itself says it is, from 1, or null.</summary>
    public int? OutlineLevel { get; set; }

    public int ParagraphNumber { get; private set; }

    public bool IsShaded => paragraphIsShaded || tables.Any(table => table.IsShaded || table.CellIsShaded);

    public void StartParagraph()
    {
        InParagraph = true;
        ParagraphNumber++;
        (ParagraphStyle, ItemDepth, OutlineLevel) = (null, null, null);
        paragraphIsShaded = false;
        paragraph.Clear();
    }

    public void Append(string text) => paragraph.Append(text);

    public void After(IReadOnlyList<DocxLine> boxLines)
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

    public void EndParagraph(int? heading)
    {
        var level = heading ?? OutlineLevel;
        if (level is not null && paragraph.Length > 0)
        {
            Emit(new DocxLine(string.Empty));
        }

        InParagraph = false;
        Emit(new DocxLine(
            paragraph.ToString(), level is not null ? LineMarkKind.Heading : ItemDepth is not null ? LineMarkKind.Item : null, level ?? ItemDepth ?? 1));
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
            Emit(new DocxLine(string.Empty));
            table.Rows.ForEach(Emit);
            Emit(new DocxLine(string.Empty));
        }
    }

    // A date beside a description of many lines belongs to its first line.
    private static List<DocxLine> RowLines(List<List<DocxLine>> cells)
    {
        var isLabelled = cells.Count > 0 && cells.SkipLast(1).All(cell => cell.Count == 1);
        if (isLabelled)
        {
            var last = cells[^1];
            var row = string.Join(CellSeparator, cells.Select(cell => cell[0].Text.Replace('\n', ' ')));
            return [new DocxLine(row, LineMarkKind.Row), .. last.Skip(1)];
        }

        return [.. cells.SelectMany(cell => cell.Append(new DocxLine(string.Empty)))];
    }

    private static List<DocxLine> Trim(List<DocxLine> cell)
    {
        var first = cell.FindIndex(line => line.Text.Trim().Length > 0);
        var last = cell.FindLastIndex(line => line.Text.Trim().Length > 0);
        return first < 0 ? [] : cell.GetRange(first, last - first + 1);
    }

    private void Emit(DocxLine line)
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
        public List<List<DocxLine>> Cells { get; } = [];

        public List<DocxLine> Rows { get; } = [];

        public bool IsShaded { get; set; }

        public bool CellIsShaded { get; set; }
    }
}
