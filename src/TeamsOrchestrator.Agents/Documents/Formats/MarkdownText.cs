using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Turns a Markdown tree into plain lines; comments in it are text that nobody sees.</summary>
internal sealed partial class MarkdownText(ICollection<string> hidden)
{
    // Two blanks: between cells as between other parts of a line that stand apart.
    private const string CellSeparator = "  ";
    private const int BoldLine = 6;

    private readonly StringBuilder text = new();
    private readonly List<MarkedPlace> marks = [];

    /// <summary>Gets where headings, items and rows begin, in order.</summary>
    public IReadOnlyList<MarkedPlace> Marks => marks;

    public void Write(MarkdownDocument document) => WriteBlocks(document);

    public override string ToString() => text.ToString();

    private void WriteBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            WriteBlock(block);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Table table:
                WriteTable(table);
                break;
            case HtmlBlock html:
                WriteHtml(html.Lines.ToString());
                text.Append('\n');
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append("\n\n");
                break;
            case LeafBlock { Inline: { } inline } leaf:
                Mark(leaf, inline);
                WriteInlines(inline);
                text.Append(block.Parent is ListItemBlock ? "\n" : "\n\n");
                break;
            case ListBlock list:
                WriteBlocks(list);
                text.Append('\n');
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                WriteBlocks(container);
                break;
            default:
                break;
        }
    }

    private void Mark(LeafBlock leaf, ContainerInline inline)
    {
        if (leaf is HeadingBlock heading)
        {
            marks.Add(new MarkedPlace(text.Length, LineMarkKind.Heading, heading.Level));
        }
        else if (leaf.Parent is ListItemBlock item && item[0] == leaf)
        {
            marks.Add(new MarkedPlace(text.Length, LineMarkKind.Item, DepthOf(item)));
        }
        else if (leaf is ParagraphBlock { Parent: MarkdownDocument } && IsBoldLine(inline))
        {
            marks.Add(new MarkedPlace(text.Length, LineMarkKind.Heading, BoldLine));
        }
    }

    private static int DepthOf(Block item)
    {
        var depth = 0;
        for (var block = item.Parent; block is not null; block = block.Parent)
        {
            depth += block is ListBlock ? 1 : 0;
        }

        return depth;
    }

    // "**Requirements**" and "**Requirements**:" on a line of their own are written for a heading.
    private static bool IsBoldLine(ContainerInline inline) =>
        inline.FirstChild is EmphasisInline { DelimiterCount: >= 2 } bold
        && (bold.NextSibling is null || (bold.NextSibling is LiteralInline { NextSibling: null } rest && rest.Content.ToString().Trim() is ":" or ""))
        && !bold.Descendants<LineBreakInline>().Any();

    private void WriteTable(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            marks.Add(new MarkedPlace(text.Length, LineMarkKind.Row, 1));
            var cells = row.OfType<TableCell>().Select(Cut).ToList();
            text.AppendJoin(CellSeparator, cells).Append('\n');
        }

        text.Append('\n');
    }

    private string Cut(TableCell cell)
    {
        var (from, known) = (text.Length, marks.Count);
        WriteBlocks(cell);
        var written = string.Join(' ', text.ToString(from, text.Length - from).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.Length = from;
        marks.RemoveRange(known, marks.Count - known);
        return written;
    }

    private void WriteInlines(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlInline html:
                    WriteHtml(html.Tag);
                    break;
                case LinkInline link:
                    WriteLink(link);
                    break;
                case ContainerInline nested:
                    WriteInlines(nested);
                    break;
                default:
                    break;
            }
        }
    }

    // The address of a link is not on the rendered page, but a profile's links are worth keeping; a picture's is not.
    private void WriteLink(LinkInline link)
    {
        var from = text.Length;
        WriteInlines(link);
        if (!link.IsImage && !link.IsAutoLink && link.Url is { Length: > 0 } url && !text.ToString(from, text.Length - from).Contains(url, StringComparison.Ordinal)
            && url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            text.Append(" (").Append(url).Append(')');
        }
    }

    private void WriteHtml(string html)
    {
        foreach (Match comment in Comment().Matches(html))
        {
            if (!string.IsNullOrWhiteSpace(comment.Groups["text"].Value))
            {
                hidden.Add(comment.Groups["text"].Value.Trim());
            }
        }

        var visible = Unseen().Replace(Comment().Replace(html, string.Empty), match =>
        {
            hidden.Add(Tag().Replace(match.Value, " ").Trim());
            return string.Empty;
        });
        visible = LineBreak().Replace(visible, "\n");
        text.Append(WebUtility.HtmlDecode(Tag().Replace(visible, string.Empty)));
    }

    [GeneratedRegex(@"<!--(?<text>.*?)(?:-->|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<(?<tag>\w+)[^>]*(?:\bhidden\b|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[012](?:\.\d+)?(?:p[tx])?\s*[;""'])[^>]*>.*?(?:</\k<tag>\s*>|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<(?:br|/p|/div|/li|/tr|/h\d)\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.Singleline, 1000)]
    private static partial Regex Tag();
}
