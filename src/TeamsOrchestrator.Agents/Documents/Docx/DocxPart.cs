using System.Globalization;
using System.Text;
using System.Xml;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>Walks one XML part of a DOCX once, forward only, and gathers its visible lines and its hidden text.</summary>
internal sealed class DocxPart(DocxStyles styles, int nestingLimit)
{
    private readonly Stack<DocxBlock> blocks = new([new DocxBlock()]);
    private readonly List<HiddenRun> hidden = [];
    private RunLook run = RunLook.Plain;
    private string? runStyle;
    private bool inRunProperties;
    private bool hasColouredShapes;

    /// <summary>Gets the visible lines.</summary>
    public IReadOnlyList<DocxLine> Lines => blocks.First().Lines;

    /// <summary>Gets the hidden runs, neighbours joined.</summary>
    public IReadOnlyList<string> Hidden { get; private set; } = [];

    /// <summary>Reads the part.</summary>
    /// <param name="reader">A reader at its start.</param>
    /// <exception cref="UnreadableException">It nests deeper than allowed.</exception>
    public void Read(XmlReader reader)
    {
        while (!reader.EOF)
        {
            if (reader.Depth > nestingLimit)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            if (reader.NodeType == XmlNodeType.Element && IsSkipped(reader))
            {
                reader.Skip();
                continue;
            }

            Take(reader);
            reader.Read();
        }

        Hidden = [.. HiddenRun.Join(hidden)];
    }

    // The fallback repeats the choice for old programs; moved and deleted text is not part of the page.
    private static bool IsSkipped(XmlReader reader) => reader.LocalName is "Fallback" or "moveFrom" or "del" or "pPrChange" or "rPrChange" or "instrText";

    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.LocalName is "solidFill" or "gradFill" or "blipFill" or "rect" or "roundrect" or "shape" or "background":
                hasColouredShapes |= blocks.Peek().IsInShape || reader.LocalName is not ("solidFill" or "gradFill" or "blipFill");
                break;
            case XmlNodeType.Element when DocxNames.IsMain(reader):
                Start(reader);
                if (reader.IsEmptyElement)
                {
                    End(reader.LocalName);
                }

                break;
            case XmlNodeType.EndElement when DocxNames.IsMain(reader):
                End(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when blocks.Peek().InText:
                AddText(reader.Value);
                break;
            default:
                break;
        }
    }

    private void Start(XmlReader reader)
    {
        var block = blocks.Peek();
        switch (reader.LocalName)
        {
            case "txbxContent":
                blocks.Push(new DocxBlock { IsInTextBox = true });
                break;
            case "drawing" or "pict":
                block.ShapeDepth++;
                break;
            case "tbl":
                block.StartTable();
                break;
            case "tblStyle":
                block.Shade(styles.IsShaded(DocxNames.Attribute(reader, "val")));
                break;
            case "tc":
                block.StartCell();
                break;
            case "p":
                block.StartParagraph();
                break;
            case "pStyle":
                block.ParagraphStyle = DocxNames.Attribute(reader, "val");
                block.ItemDepth = styles.IsItem(block.ParagraphStyle) ? 1 : null;
                break;
            case "numPr" when block.InParagraph:
                block.ItemDepth ??= 1;
                break;
            case "ilvl" when block.InParagraph && int.TryParse(DocxNames.Attribute(reader, "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth):
                block.ItemDepth = depth + 1;
                break;
            case "numId" when block.InParagraph && DocxNames.Attribute(reader, "val") == "0":
                block.ItemDepth = null;
                break;
            case "outlineLvl" when block.InParagraph && int.TryParse(DocxNames.Attribute(reader, "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var outline) && outline < 9:
                block.OutlineLevel = outline + 1;
                break;
            case "shd" when !inRunProperties:
                block.Shade(DocxStyles.IsColoured(DocxNames.Attribute(reader, "fill")));
                break;
            case "r":
                (run, runStyle) = (RunLook.Plain, null);
                break;
            case "rPr":
                inRunProperties = true;
                break;
            case "rStyle":
                runStyle = DocxNames.Attribute(reader, "val");
                break;
            case "t":
                block.InText = true;
                break;
            case "tab" when !inRunProperties && block.InParagraph && DocxNames.Attribute(reader, "pos") is null:
                AddText("\t");
                break;
            case "br" or "cr":
                AddText("\n");
                break;
            case "noBreakHyphen":
                AddText("-");
                break;
            default:
                run = inRunProperties ? DocxStyles.Apply(reader, run) : run;
                break;
        }
    }

    private void End(string name)
    {
        var block = blocks.Peek();
        switch (name)
        {
            case "txbxContent" when blocks.Count > 1:
                var box = blocks.Pop();
                blocks.Peek().After(box.Lines);
                break;
            case "drawing" or "pict":
                block.ShapeDepth--;
                break;
            case "tbl":
                block.EndTable();
                break;
            case "tr":
                block.EndRow();
                break;
            case "p":
                block.EndParagraph(styles.HeadingLevelOf(block.ParagraphStyle));
                break;
            case "rPr":
                inRunProperties = false;
                break;
            case "t":
                block.InText = false;
                break;
            default:
                break;
        }
    }

    private void AddText(string text)
    {
        var block = blocks.Peek();
        var look = run.Over(styles.LookOf(runStyle)).Over(styles.LookOf(block.ParagraphStyle));
        var isWhite = look.IsWhite && !block.IsShaded && !block.IsInTextBox && !hasColouredShapes;
        if ((look.IsInvisible || isWhite) && !string.IsNullOrWhiteSpace(text))
        {
            hidden.Add(new HiddenRun(block.ParagraphNumber, text));
        }
        else
        {
            block.Append(text);
        }
    }

    private sealed record HiddenRun(int Paragraph, string Text)
    {
        public static IEnumerable<string> Join(IEnumerable<HiddenRun> runs)
        {
            var text = new StringBuilder();
            var paragraph = 0;
            foreach (var run in runs)
            {
                if (text.Length > 0 && run.Paragraph > paragraph + 1)
                {
                    yield return text.ToString();
                    text.Clear();
                }
                else if (text.Length > 0 && run.Paragraph > paragraph)
                {
                    text.Append(' ');
                }

                text.Append(run.Text);
                paragraph = run.Paragraph;
            }

            if (text.Length > 0)
            {
                yield return text.ToString();
            }
        }
    }
}
