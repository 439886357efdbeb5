using System.Net;
using System.Text;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>Writes HTML as the text that a browser would show, and gathers what it would not.</summary>
internal sealed class HtmlText(ICollection<string> hidden, int nestingLimit)
{
    private const string CellSeparator = "  ";
    private const int LongestPiece = 4000;

    private static readonly HashSet<string> Blocks = Names("address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html "
        + "legend li main nav ol option p pre section select summary table tbody tfoot thead tr ul");

    private static readonly HashSet<string> Voids = Names("area base br col embed hr img input link meta param source track wbr");

    private static readonly HashSet<string> Unseen = Names("head script template noscript datalist object svg math audio video canvas iframe");

    // Which open elements a tag closes by itself, and which stop the search.
    private static readonly Dictionary<string, (string[] Closes, string[] Within)> Closings = new(StringComparer.Ordinal)
    {
        ["li"] = (["li"], ["ul", "ol"]),
        ["dt"] = (["dt", "dd"], ["dl"]),
        ["dd"] = (["dt", "dd"], ["dl"]),
        ["td"] = (["td", "th"], ["tr", "table"]),
        ["th"] = (["td", "th"], ["tr", "table"]),
        ["tr"] = (["td", "th", "tr"], ["table"]),
        ["option"] = (["option"], ["select"]),
        ["body"] = (["head"], ["html"]),
    };

    private readonly List<HtmlElement> open = [];
    private readonly HtmlStyleSheet sheet = new();
    private readonly StringBuilder text = new();
    private readonly List<MarkedPlace> marks = [];
    private readonly StringBuilder secret = new();
    private MarkedPlace? waiting;
    private int lists;
    private bool inRow;

    public IReadOnlyList<MarkedPlace> Marks => marks;

    private HtmlStyle Style => open.Count > 0 ? open[^1].Style : HtmlStyle.None;

    /// <summary>Writes a file.</summary>
    /// <param name="html">Its text.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The visible text.</returns>
    public string Write(string html, CancellationToken cancellationToken)
    {
        // Whatever a sheet at the end says holds for the beginning.
        foreach (var token in HtmlTokens.Read(html).Where(token => token is { Kind: HtmlTokenKind.Text, Name: "style" }))
        {
            sheet.Add(token.Text);
        }

        foreach (var token in HtmlTokens.Read(html))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(token);
        }

        EndSecret();
        return text.ToString();
    }

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);

    private void Take(HtmlToken token)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Comment when InstructionDetector.IsInstruction(token.Text):
                hidden.Add(token.Text.Trim());
                break;
            case HtmlTokenKind.Text when token.Name is "" or "textarea" or "xmp":
                AddText(WebUtility.HtmlDecode(token.Text));
                break;
            case HtmlTokenKind.Open:
                Open(token);
                break;
            case HtmlTokenKind.Close:
                Close(token.Name);
                break;
            default:
                break;
        }
    }

    private void Open(HtmlToken tag)
    {
        var name = tag.Name;
        if (Closings.TryGetValue(name, out var closing))
        {
            CloseOpen(closing.Closes, closing.Within);
        }
        else if (Blocks.Contains(name))
        {
            CloseOpen(["p"], ["div", "td", "th", "li", "body", "section", "article"]);
        }

        Break(name);
        if (Voids.Contains(name))
        {
            return;
        }

        if (open.Count >= nestingLimit)
        {
            throw new UnreadableException(UnreadableReason.TooLarge);
        }

        var attributes = HtmlAttributes.Parse(tag.Text);
        open.Add(new HtmlElement(name, StyleOf(name, attributes), attributes.GetValueOrDefault("href", string.Empty), text.Length));
        Mark(name);
    }

    private void Break(string name)
    {
        if (name is "td" or "th")
        {
            if (inRow)
            {
                text.Append(CellSeparator);
            }

            inRow = true;
        }
        else if (Blocks.Contains(name) || name == "br")
        {
            NewLine(name is "p" or "table" or "ul" or "ol" or "dl" or ['h', >= '1' and <= '6']);
        }
    }

    private void Mark(string name)
    {
        lists += name is "ul" or "ol" ? 1 : 0;
        inRow &= name != "tr";
        waiting = name switch
        {
            ['h', >= '1' and <= '6'] => new MarkedPlace(0, LineMarkKind.Heading, name[1] - '0'),
            "li" => new MarkedPlace(0, LineMarkKind.Item, Math.Max(1, lists)),
            "tr" => new MarkedPlace(0, LineMarkKind.Row, 1),
            _ => waiting,
        };
    }

    private HtmlStyle StyleOf(string name, Dictionary<string, string> attributes)
    {
        var style = HtmlStyle.Parse(attributes.GetValueOrDefault("style", string.Empty));
        style = style.Over(sheet.For(name, attributes.GetValueOrDefault("class", string.Empty), attributes.GetValueOrDefault("id", string.Empty)));
        if (attributes.ContainsKey("hidden"))
        {
            style = style with { IsHidden = true };
        }

        if (attributes.TryGetValue("color", out var color))
        {
            style = style with { IsPale = style.IsPale ?? HtmlStyle.IsNearlyWhite(color.ToLowerInvariant()) };
        }

        if (attributes.TryGetValue("bgcolor", out var ground) || attributes.TryGetValue("background", out ground))
        {
            style = style with { HasGround = style.HasGround ?? !HtmlStyle.IsNearlyWhite(ground.ToLowerInvariant()) };
        }

        // What is in a hidden element stays hidden, whatever it says itself; a white ground on a dark one is one again.
        var around = Style;
        return style.Over(around) with { IsHidden = style.IsHidden == true || around.IsHidden == true };
    }

    private void CloseOpen(string[] names, string[] within)
    {
        for (var index = open.Count - 1; index >= 0 && Array.IndexOf(within, open[index].Name) < 0; index--)
        {
            if (Array.IndexOf(names, open[index].Name) >= 0)
            {
                CloseDownTo(index);
            }
        }
    }

    private void Close(string name)
    {
        var index = open.FindLastIndex(element => element.Name == name);
        if (index >= 0)
        {
            CloseDownTo(index);
        }

        if (name == "p" || Blocks.Contains(name))
        {
            NewLine(name is "p" or "table" or "ul" or "ol" or ['h', >= '1' and <= '6']);
        }
    }

    private void CloseDownTo(int index)
    {
        for (var last = open.Count - 1; last >= index; last--)
        {
            var element = open[last];
            lists -= element.Name is "ul" or "ol" ? 1 : 0;
            inRow &= element.Name is not ("tr" or "table");
            AddLink(element);
            open.RemoveAt(last);
        }
    }

    // The address of a link is not on the page, but a profile's links are worth keeping.
    private void AddLink(HtmlElement element)
    {
        var address = element.Href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? element.Href["mailto:".Length..].Split('?')[0]
            : element.Href.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? element.Href : string.Empty;
        if (element.Name == "a" && address.Length > 0 && element.Style.IsHidden != true && text.Length > element.TextFrom
            && !text.ToString(element.TextFrom, Math.Min(text.Length - element.TextFrom, LongestPiece)).Contains(address, StringComparison.OrdinalIgnoreCase))
        {
            text.Append(" (").Append(address).Append(')');
        }
    }

    private void NewLine(bool isApart)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }

        if (isApart && text.Length > 1 && text[^2] != '\n')
        {
            text.Append('\n');
        }
    }

    private void AddText(string piece)
    {
        if (open.Exists(element => Unseen.Contains(element.Name)))
        {
            return;
        }

        var style = Style;
        if (style.IsHidden == true || (style.IsPale == true && style.HasGround != true && !sheet.ColoursOthers))
        {
            secret.Append(piece);
            return;
        }

        if (!string.IsNullOrWhiteSpace(piece))
        {
            EndSecret();
            AppendVisible(piece);
        }
        else if (piece.Length > 0 && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
        {
            text.Append(' ');
        }
    }

    private void AppendVisible(string piece)
    {
        if (waiting is { } mark)
        {
            marks.Add(mark with { Offset = text.Length });
            waiting = null;
        }

        if (open.Exists(element => element.Name == "pre"))
        {
            text.Append(piece);
            return;
        }

        foreach (var character in piece)
        {
            var isBlank = character is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!isBlank)
            {
                text.Append(character);
            }
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }
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
}
