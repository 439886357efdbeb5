using System.Globalization;
using System.Xml;

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>The styles of a DOCX, reduced to what decides whether text can be seen.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    private RunLook defaults = RunLook.Plain;

    /// <summary>Reads <c>word/styles.xml</c>.</summary>
    /// <param name="reader">A reader of the part, or null where the file has none.</param>
    /// <returns>The styles.</returns>
    public static DocxStyles Read(XmlReader? reader)
    {
        var result = new DocxStyles();
        if (reader is null)
        {
            return result;
        }

        string? id = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                id = result.Take(reader, id);
            }
        }

        return result;
    }

    /// <summary>Returns the look of a style with all that it is based on.</summary>
    /// <param name="id">The style, or null.</param>
    /// <returns>Its look.</returns>
    public RunLook LookOf(string? id)
    {
        var look = RunLook.Plain;
        for (var step = 0; id is not null && step < LongestChain && styles.TryGetValue(id, out var style); step++)
        {
            look = look.Over(style.Look);
            id = style.BasedOn;
        }

        return look.Over(defaults);
    }

    /// <summary>Says whether a table style colours cells.</summary>
    /// <param name="id">The style, or null.</param>
    /// <returns>Whether text in such a table may stand on colour.</returns>
    public bool IsShaded(string? id) => LookOf(id).Shaded == true;

    /// <summary>Says what level of heading a paragraph style is.</summary>
    /// <param name="id">The style, or null.</param>
    /// <returns>The level from 1, or null where it is no heading.</returns>
    public int? HeadingLevelOf(string? id)
    {
        if (id is null)
        {
            return null;
        }

        var name = styles.TryGetValue(id, out var style) ? style.Name : string.Empty;
        var isHeading = id.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || id.StartsWith("berschrift", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("heading", StringComparison.OrdinalIgnoreCase);
        var level = name.Length > 0 && char.IsAsciiDigit(name[^1]) ? name[^1] - '0' : char.IsAsciiDigit(id[^1]) ? id[^1] - '0' : 1;
        return isHeading ? Math.Max(1, level) : null;
    }

    /// <summary>Says whether a paragraph style makes items of a list.</summary>
    /// <param name="id">The style, or null.</param>
    /// <returns>Whether it does.</returns>
    public bool IsItem(string? id) =>
        id is not null && styles.TryGetValue(id, out var style)
        && (style.Name.StartsWith("list bullet", StringComparison.OrdinalIgnoreCase) || style.Name.StartsWith("list number", StringComparison.OrdinalIgnoreCase));

    /// <summary>Applies one property element of a run to a look.</summary>
    /// <param name="reader">A reader at the element.</param>
    /// <param name="look">The look so far.</param>
    /// <returns>The look with it.</returns>
    public static RunLook Apply(XmlReader reader, RunLook look)
    {
        var value = DocxNames.Attribute(reader, "val");
        return reader.LocalName switch
        {
            "vanish" => look with { Vanish = value is not ("0" or "false" or "off") },
            "color" => look with { Color = value },
            "sz" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var size) => look with { HalfPoints = size },
            "shd" => look with { Shaded = IsColoured(DocxNames.Attribute(reader, "fill")) || value is not (null or "clear" or "nil") },
            "highlight" => look with { Shaded = value is not (null or "none" or "white") },
            _ => look,
        };
    }

    /// <summary>Says whether a fill puts colour behind text.</summary>
    /// <param name="fill">The fill as <c>RRGGBB</c>, <c>auto</c> or null.</param>
    /// <returns>Whether it is a colour other than white.</returns>
    public static bool IsColoured(string? fill) => fill is { Length: 6 } && !RunLook.IsNearlyWhite(fill);

    private string? Take(XmlReader reader, string? id)
    {
        if (!DocxNames.IsMain(reader))
        {
            return id;
        }

        switch (reader.LocalName)
        {
            case "docDefaults":
                return null;
            case "style":
                var started = DocxNames.Attribute(reader, "styleId") ?? string.Empty;
                styles[started] = new Style(string.Empty, null, RunLook.Plain);
                return started;
            case "name" when id is not null:
                styles[id] = styles[id] with { Name = DocxNames.Attribute(reader, "val") ?? string.Empty };
                return id;
            case "basedOn" when id is not null:
                styles[id] = styles[id] with { BasedOn = DocxNames.Attribute(reader, "val") };
                return id;
            default:
                if (id is null)
                {
                    defaults = Apply(reader, defaults);
                }
                else
                {
                    // A table style colours some of its cells; whichever it is, text in it may stand on colour.
                    var look = Apply(reader, styles[id].Look);
                    styles[id] = styles[id] with { Look = look with { Shaded = styles[id].Look.Shaded == true ? true : look.Shaded } };
                }

                return id;
        }
    }

    private sealed record Style(string Name, string? BasedOn, RunLook Look);
}
