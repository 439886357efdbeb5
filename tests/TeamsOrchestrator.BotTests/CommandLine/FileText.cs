using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>The text of a file, found without a line of the product: what quotes have to be verbatim in.</summary>
internal static partial class FileText
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Returns the readings of a file, white space folded. A PDF has several, because it does not say in which order it is read.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => [.. (await Task.WhenAll(PdfAsync(path), PdfAsync(path, "-layout"), PdfAsync(path, "-raw"))).SelectMany(WithLineEnds)],
        ".docx" => [Fold(Docx(path))],
        ".md" or ".markdown" => [Fold(Decode(path)), Fold(WithoutSigns().Replace(Decode(path), string.Empty))],
        _ => [Fold(Decode(path))],
    };

    /// <summary>Folds white space, and spells ligatures and the hyphens of fonts out.</summary>
    public static string Fold(string text)
    {
        var plain = string.Concat(text.Select(character => character is >= '\uFB00' and <= '\uFB06' ? character.ToString().Normalize(NormalizationForm.FormKC) : character.ToString()));
        return Blanks().Replace(plain.Replace('\u00AD', '-'), " ").Trim();
    }

    // A hyphen at a line end may be the word's own or the line's: both whole words are what the file says.
    private static IEnumerable<string> WithLineEnds(string text)
    {
        yield return Fold(text);
        yield return Fold(DividedWord().Replace(text, "-"));
        yield return Fold(DividedWord().Replace(text, string.Empty));
    }

    private static async Task<string> PdfAsync(string path, params string[] mode)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-q", "-enc", "UTF-8", .. mode, path, "-"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        return text.Replace('\f', '\n');
    }

    private static string Docx(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return string.Join('\n', archive.Entries.Where(entry => Part().IsMatch(entry.FullName)).SelectMany(Paragraphs));
    }

    private static List<string> Paragraphs(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return [.. XDocument.Load(stream).Descendants(Word + "p").Select(paragraph => string.Concat(paragraph.Descendants().Select(node =>
            node.Name == Word + "t" ? node.Value
            : node.Name == Word + "tab" || node.Name == Word + "br" || node.Name == Word + "cr" ? " "
            : node.Name == Word + "noBreakHyphen" ? "-"
            : string.Empty)))];
    }

    private static string Decode(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=\p{L})[-\u00AD]\n\s*(?=\p{Ll})", RegexOptions.None, 5000)]
    private static partial Regex DividedWord();

    [GeneratedRegex(@"^word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\*\*|__|`|^\s*#+\s|[\[\]]|(?<=\])\([^)]*\)", RegexOptions.Multiline, 5000)]
    private static partial Regex WithoutSigns();
}
