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
    private readonly StringBuilder text = new();

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
            case LeafBlock { Inline: { } inline }:
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

    private void WriteTable(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>())
            {
                var from = text.Length;
                WriteBlocks(cell);
                text.Replace('\n', ' ', from, text.Length - from);
            }

            text.Append('\n');
        }

        text.Append('\n');
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
