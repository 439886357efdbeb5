using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.UnitTests.Agents.Documents.Damage;

/// <summary>Damages PDFs, also in ways that keep them PDFs: objects doubled, streams swapped, numbers and references changed, drawings rewritten.</summary>
/// <param name="number">Which damage; the same number gives the same.</param>
internal sealed partial class PdfDamage(int number)
{
    private static readonly string[] Numbers = ["0", "-1", "1e400", "99999999999", "2147483647", "-2147483648", "0.0000001", "NaN"];

    private static readonly string[] Operators =
    [
        " q ", " Q ", " BT ", " ET ", " 3 Tr ", " 1e308 0 0 1e308 0 0 cm ", " 0 1 -1 0 300 300 Tm ", " .7 .7 -.7 .7 99 99 cm ", " 0 0 9999999 9999999 re W n ", " 0 0 600 900 re f ", " 1 g ", " /Nothing Do ", " BI /W 9 /H 9 ID ", " ( ", " ) ", " << ", " [ ", "%",
    ];

    private readonly Random random = new(number);

    /// <summary>Damages a file in one to four places.</summary>
    public byte[] Damage(byte[] good)
    {
        var pdf = Encoding.Latin1.GetString(good);
        for (var times = random.Next(1, 5); times > 0 && pdf.Length > 0; times--)
        {
            pdf = random.Next(8) switch
            {
                0 => new TextDamage(random, Numbers).Damage(pdf),
                1 => pdf[..random.Next(pdf.Length)],
                2 => DoubleObject(pdf),
                3 => SwapStreams(pdf),
                4 => Replace(pdf, Number(), _ => Numbers[random.Next(Numbers.Length)]),
                5 => Replace(pdf, Reference(), _ => $"{random.Next(60)} 0 R"),
                6 => Flip(pdf),
                _ => Redraw(pdf),
            };
        }

        return Encoding.Latin1.GetBytes(pdf);
    }

    private string Flip(string pdf)
    {
        var signs = pdf.ToCharArray();
        for (var times = random.Next(1, 50); times > 0; times--)
        {
            signs[random.Next(signs.Length)] = (char)random.Next(256);
        }

        return new string(signs);
    }

    private string DoubleObject(string pdf) => Pick(pdf, PdfObject()) is { } found ? pdf.Insert(random.Next(pdf.Length), $"\n{found.Value}\n") : pdf;

    private string SwapStreams(string pdf)
    {
        var streams = Content().Matches(pdf);
        if (streams.Count < 2)
        {
            return pdf;
        }

        var first = random.Next(streams.Count - 1);
        var (one, other) = (streams[first], streams[random.Next(first + 1, streams.Count)]);
        return string.Concat(pdf.AsSpan(0, one.Index), other.Value, pdf.AsSpan(one.Index + one.Length, other.Index - one.Index - one.Length), one.Value) + pdf[(other.Index + other.Length)..];
    }

    // What is packed is unpacked, changed and packed again: damage behind the packing would only look like a damaged pack.
    private string Redraw(string pdf) => Replace(pdf, Content(), stream =>
    {
        var plain = Unpack(stream);
        var damage = new TextDamage(random, Operators);
        for (var times = random.Next(1, 20); times > 0; times--)
        {
            plain = damage.Damage(plain ?? stream);
        }

        return plain is null ? stream : Pack(plain);
    });

    private string Replace(string pdf, Regex pattern, Func<string, string> change) =>
        Pick(pdf, pattern) is { } found ? string.Concat(pdf.AsSpan(0, found.Index), change(found.Value), pdf.AsSpan(found.Index + found.Length)) : pdf;

    private Match? Pick(string pdf, Regex pattern)
    {
        var found = pattern.Matches(pdf);
        return found.Count == 0 ? null : found[random.Next(found.Count)];
    }

    private static string? Unpack(string stream)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(stream)), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            zlib.CopyTo(plain);
            return Encoding.Latin1.GetString(plain.ToArray());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Pack(string plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(plain));
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }

    [GeneratedRegex(@"\d+ \d+ obj\b[\s\S]*?endobj", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PdfObject();

    [GeneratedRegex(@"(?<=[^d]stream\r?\n)[\s\S]*?(?=endstream)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Content();

    [GeneratedRegex(@"(?<=[ \[])-?\d+(?:\.\d+)?(?=[ \]/>\n])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+ 0 R\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reference();
}
