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
    public async Task Of_the_words_in_the_source_of_a_PDF_as_many_are_read_as_pdftotext_finds()
    {
        // Its icons carry other texts for those who cannot see them ("gitlab: https://…"), which pdftotext writes and nobody sees.
        const string WithOtherTexts = "sample.pdf";

        var compared = 0;
        foreach (var path in SharedData.Files("cv-pdf", ".pdf").Where(path => Path.GetFileName(path) != WithOtherTexts))
        {
            var source = Path.Combine(Path.GetDirectoryName(path)!, "source", Path.GetFileNameWithoutExtension(path));
            var written = File.Exists(source + ".tex") ? Body(await File.ReadAllTextAsync(source + ".tex")) : File.Exists(source + ".yaml") ? await File.ReadAllTextAsync(source + ".yaml") : null;
            if (written is null)
            {
                continue;
            }

            // What is left of settings among the words is found in neither, and so makes no difference. A picture's name, which pdftotext writes, nobody sees.
            written = Command().Replace(written, " ");
            var ours = Recall(written, (await documents.ReadAsync(path)).Text);
            ours.ShouldBeGreaterThanOrEqualTo(Recall(written, await PdfToTextAsync(path)) - 0.02, Path.GetFileName(path));
            compared++;
        }

        compared.ShouldBeGreaterThan(30);
    }

    [SharedDataFact(NeedsPoppler = true)]
    public async Task Sentences_stay_together_in_columns_and_among_charts_and_labels()
    {
        var all = 0;
        foreach (var path in SharedData.Files("cv-pdf", ".tex"))
        {
            var pdf = Path.Combine(Path.GetDirectoryName(path)!, "..", Path.GetFileNameWithoutExtension(path) + ".pdf");
            if (!File.Exists(pdf))
            {
                continue;
            }

            var text = Plain((await documents.ReadAsync(Path.GetFullPath(pdf))).Text);
            var sentences = Sentence().Matches(Body(await File.ReadAllTextAsync(path))).Select(match => Plain(match.Value)).Where(sentence => sentence.Count(letter => letter == ' ') >= 7).ToList();
            sentences.Where(sentence => !text.Contains(sentence, StringComparison.Ordinal)).ShouldBeEmpty(Path.GetFileName(pdf));
            all += sentences.Count;
        }

        all.ShouldBeGreaterThan(80);
    }

    [SharedDataTheory(NeedsPoppler = true)]
    [InlineData("cv-pdf", ".pdf")]
    [InlineData("cv-docx", ".docx")]
    public async Task At_least_98_of_100_readable_files_are_read(string folder, string extension)
    {
        var files = SharedData.Files(folder, extension).ToList();
        var read = 0;
        foreach (var path in files)
        {
            read += (await documents.TryReadAsync(path)).Document is null ? 0 : 1;
        }

        read.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(files.Count * 0.98));
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

    private static string Body(string tex)
    {
        var start = tex.IndexOf(@"\begin{document}", StringComparison.Ordinal);
        return Comment().Replace(start < 0 ? tex : tex[start..], string.Empty);
    }

    private static string Plain(string text) => string.Join(' ', Word().Matches(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant()).Select(match => match.Value));

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

    [GeneratedRegex(@"\\[A-Za-z@]+\*?(?:\[[^\]]*\])?|\{fa\p{L}+\}|\b\d{1,2}(?:em|ex|pt|cm|mm)?\b", RegexOptions.None, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<!\\)%.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    // Prose between commands, from a capital to a full stop.
    [GeneratedRegex(@"(?<=[{}\s])\p{Lu}[\p{L}\p{N} ,;'’\r\n-]{40,400}\.", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
