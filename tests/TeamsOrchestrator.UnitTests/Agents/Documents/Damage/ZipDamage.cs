using System.IO.Compression;
using System.Text;

namespace TeamsOrchestrator.UnitTests.Agents.Documents.Damage;

/// <summary>Damages one XML part of a zipped document and packs it again: damage in the zip itself would mostly look like a damaged zip.</summary>
/// <param name="number">Which damage; the same number gives the same.</param>
internal sealed class ZipDamage(int number)
{
    private static readonly string[] Words =
    [
        "<w:p>", "</w:p>", "<w:tbl>", "<w:tc>", "<w:r><w:t>", "<w:vanish/>", "<w:sz w:val=\"-1\"/>", "<w:sz w:val=\"99999999999\"/>", "<w:color w:val=\"x\"/>", "<w:numPr/>", "<w:tab/>", "<w:style w:basedOn=\"x\"/>",
        "<w:basedOn w:val=\"Normal\"/>", "<text:p>", "</text:p>", "<text:s text:c=\"99999999\"/>", "<table:table-cell table:number-columns-repeated=\"99999999\"/>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "&#xD800;", "<![CDATA[", "]]>", "<!--", "\"", "<", ">",
    ];

    // The parts that a reader looks at.
    private static readonly List<string> Read = ["document.xml", "styles.xml", "content.xml", "header", "footer", "notes.xml"];

    private readonly Random random = new(number);

    /// <summary>Damages a file in a few places.</summary>
    public byte[] Damage(byte[] good)
    {
        var parts = Unpack(good);
        var names = parts.Keys.Where(name => Read.Exists(part => name.Contains(part, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToList();
        var damage = new TextDamage(random, Words);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var name = names[random.Next(names.Count)];
            parts[name] = Encoding.UTF8.GetBytes(damage.Damage(Encoding.UTF8.GetString(parts[name])));
        }

        return Pack(parts);
    }

    private static Dictionary<string, byte[]> Unpack(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, ContentOf, StringComparer.Ordinal);
    }

    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Pack(Dictionary<string, byte[]> parts)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return zip.ToArray();
    }
}
