using System.Xml;

namespace TeamsOrchestrator.Agents.Documents.Odt;

/// <summary>The styles of an ODT, reduced to what decides whether text can be seen.</summary>
internal sealed class OdtStyles
{
    private const int LongestChain = 20;
    private const int Most = 20_000;

    private readonly Dictionary<string, OdtLook> looks = new(StringComparer.Ordinal);
    private string? current;

    /// <summary>Takes an element of a part, wherever styles stand in it.</summary>
    /// <param name="reader">A reader at the element.</param>
    public void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "style" when looks.Count < Most:
                current = Attribute(reader, "name");
                if (current is not null)
                {
                    looks[current] = OdtLook.Plain with { Parent = Attribute(reader, "parent-style-name") };
                }

                break;
            case "text-properties" or "paragraph-properties" or "table-cell-properties" or "table-row-properties" or "table-properties" or "graphic-properties" or "section-properties" when current is not null:
                looks[current] = looks[current].With(reader);
                break;
            default:
                break;
        }
    }

    /// <summary>Returns the look of a style with all that it builds on.</summary>
    /// <param name="name">The style, or null.</param>
    /// <returns>Its look.</returns>
    public OdtLook LookOf(string? name)
    {
        var look = OdtLook.Plain;
        for (var step = 0; name is not null && step < LongestChain && looks.TryGetValue(name, out var style); step++)
        {
            look = look.Over(style);
            name = style.Parent;
        }

        return look;
    }

    /// <summary>Reads an attribute by its local name.</summary>
    /// <param name="reader">A reader at the element.</param>
    /// <param name="name">The local name.</param>
    /// <returns>Its value, or null.</returns>
    public static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        while (value is null && reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return value;
    }
}
