using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Every public file, read and compared with an independent extraction.</summary>
[Collection(PublicDocumentsCollection.Name)]
public sealed partial class SharedFilesTests(PublicDocuments documents)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [SharedDataTheory(NeedsPoppler = true)]
    [InlineData("cv-pdf")]
    [InlineData("cv-docx")]
    [InlineData("cv-text")]
    [InlineData("broken-files")]
    [InlineData("adversarial")]
    public async Task Every_file_ends_in_time_with_a_document_or_a_reason(string folder)
    {
        foreach (var path in SharedData.Files(folder))
        {
            var started = Stopwatch.GetTimestamp();
            var reading = await Reading.File(path);

            (reading.Document is null).ShouldBe(reading.Reason is not null, path);
            Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Limit, path);
        }
    }

    [SharedDataTheory(NeedsPoppler = true)]
    [InlineData("scorelia/corrupt_file.pdf", UnreadableReason.Corrupt)]
    [InlineData("scorelia/empty_file.pdf", UnreadableReason.Empty)]
    [InlineData("scorelia/password_protected.pdf", UnreadableReason.PasswordProtected)]
    [InlineData("scorelia/scanned_resume.pdf", UnreadableReason.NoText)]
    [InlineData("pdfminer/aes-128.pdf", UnreadableReason.PasswordProtected)]
    [InlineData("pdfminer/aes-256-r6.pdf", UnreadableReason.PasswordProtected)]
    [InlineData("pdfminer/rc4-40.pdf", UnreadableReason.PasswordProtected)]
    [InlineData("ocrmypdf/ccitt.pdf", UnreadableReason.ImageOnly)]
    [InlineData("ocrmypdf/c02-22.pdf", UnreadableReason.ImageOnly)]
    [InlineData("ocrmypdf/invalid.pdf", UnreadableReason.Corrupt)]
    [InlineData("ocrmypdf/no_contents.pdf", UnreadableReason.NoText)]
    [InlineData("pdfpig/StackOverflow_Issue_1122.pdf", UnreadableReason.Corrupt)]
    public async Task A_broken_file_ends_with_the_right_reason(string file, UnreadableReason reason) =>
        (await Reading.File(SharedData.PathTo(["broken-files", .. file.Split('/')]))).Reason.ShouldBe(reason);

    [SharedDataFact(NeedsPoppler = true)]
    public async Task The_words_of_every_PDF_are_those_that_pdftotext_finds()
    {
        var recalls = new List<double>();
        foreach (var path in SharedData.Files("cv-pdf", ".pdf"))
        {
            var document = await documents.ReadAsync(path);
            recalls.Add(Recall(await PdfToTextAsync(path), document.Text));
        }

        recalls.Sort();
        recalls[recalls.Count / 2].ShouldBeGreaterThanOrEqualTo(0.97);

        // Where icons are drawn with a font, pdftotext writes their glyphs' names, which no reader of the page sees.
        recalls[recalls.Count / 10].ShouldBeGreaterThanOrEqualTo(0.94);
    }

    [SharedDataFact(NeedsPoppler = true)]
    public async Task No_text_that_a_reader_sees_is_taken_for_hidden()
    {
        // In this file name and address stand beyond the right edge of the page.
        const string OffPage = "pas-cv_andromede.pdf";

        foreach (var path in SharedData.Files("cv-pdf", ".pdf").Where(path => Path.GetFileName(path) != OffPage))
        {
            var document = await documents.ReadAsync(path);
            document.Details(FlagKind.HiddenText).ShouldBeEmpty(Path.GetFileName(path));
        }
    }

    [SharedDataFact]
    public async Task The_words_of_every_DOCX_are_those_of_its_XML()
    {
        foreach (var path in SharedData.Files("cv-docx", ".docx"))
        {
            var document = await documents.ReadAsync(path);
            Recall(TextOf(path), document.Text).ShouldBeGreaterThanOrEqualTo(0.99, Path.GetFileName(path));
        }
    }

    [SharedDataFact(NeedsPoppler = true)]
    public async Task Sentences_in_two_columns_stay_together()
    {
        var document = await documents.ReadAsync(SharedData.PathTo("cv-pdf", "latexcv", "two_column.pdf"));
        var text = Blanks().Replace(document.Text, " ");

        text.ShouldContain("I am a digital media graduate (M.Sc.) with project experience in educational research as well as in the private sector.");
        text.ShouldContain("Developed and evaluated an algorithm for semi automated scoring of spreadsheet data");
        text.ShouldContain("2012 - 2013 - University of Bremen Master Project - PrIMA");
    }

    private static async Task<string> PdfToTextAsync(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-q", path, "-"]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }

    private static string TextOf(string path)
    {
        XNamespace main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        return string.Join('\n', XDocument.Load(stream).Descendants(main + "p")
            .Where(paragraph => !paragraph.Ancestors(main + "p").Any())
            .Select(paragraph => string.Concat(paragraph.Descendants()
                .Select(node => node.Name == main + "t" ? node.Value : node.Name == main + "tab" || node.Name == main + "br" ? " " : string.Empty))));
    }

    private static double Recall(string expected, string actual)
    {
        var found = Words(actual);
        var wanted = Words(expected);
        return wanted.Count == 0 ? 1 : wanted.Sum(word => Math.Min(word.Value, found.GetValueOrDefault(word.Key))) / (double)wanted.Values.Sum();
    }

    private static Dictionary<string, int> Words(string text) =>
        Word().Matches(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant()).GroupBy(match => match.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
