using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.UnitTests.Agents.Documents;
using TeamsOrchestrator.UnitTests.Agents.Screening;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Pipeline;

/// <summary>One CV handed in as each kind of file, alone and in a zip.</summary>
public sealed class EveryFormatTests
{
    private static readonly string[] Lines =
    [
        "Erika Müller", "erika.mueller@mail.example", "", "Experience", "01/2017 - 12/2022 Data Engineer, Fabrikam GmbH", "Pipelines in Python and PostgreSQL", "Reports in Power BI", "",
        "Education", "Master of Science in Computer Science, University of Leipzig", "", "Languages", "German, English (C1)",
    ];

    private static readonly CriteriaSet Criteria = new(
    [
        .. new[] { "5 years of experience as a data engineer", "Python", "Relational databases", "Kubernetes", "A degree in computer science", "Fluent English", "Power BI" }.Select((text, index) => new Criterion
        {
            Id = $"c{index}", Text = text, MustHave = index == 1,
            Kind = index switch { 0 => CriterionKind.Experience, 4 => CriterionKind.Education, 5 => CriterionKind.Language, _ => CriterionKind.Skill },
        }),
    ]);

    [PopplerFact]
    public async Task The_same_CV_gets_the_same_result_in_every_format_and_in_a_zip()
    {
        // Arrange
        var files = Files();
        files.Keys.Select(Path.GetExtension).ShouldBe([".txt", ".md", ".html", ".rtf", ".docx", ".doc", ".odt", ".pdf"]);
        using var zip = new MemoryStream(Zip(files));
        await foreach (var entry in new ArchiveReader(new DocumentLimits()).ReadAsync("cvs.zip", zip, CancellationToken.None))
        {
            files.Add("zipped " + entry.Entry!.Name, entry.Entry.Content.ToArray());
        }

        files.Count.ShouldBe(16);
        var expected = await ScreenAsync("cv.txt", files["cv.txt"]);
        expected.Verdicts.ShouldBe([Verdict.Met, Verdict.Met, Verdict.Met, Verdict.NotFound, Verdict.Met, Verdict.Met, Verdict.Met]);
        expected.Name.ShouldBe("Erika Müller");
        foreach (var (name, content) in files)
        {
            // Act
            var (person, verdicts, score, recommendation, flags) = await ScreenAsync(name, content);

            // Assert
            person.ShouldBe(expected.Name, name);
            verdicts.ShouldBe(expected.Verdicts, name);
            score.ShouldBe(expected.Score, name);
            recommendation.ShouldBe(expected.Recommendation, name);
            flags.ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task A_JSON_Resume_of_the_same_person_gets_the_same_result_too()
    {
        var resume = JsonSerializer.SerializeToUtf8Bytes(new
        {
            basics = new { name = "Erika Müller", email = "erika.mueller@mail.example" },
            work = new[] { new { name = "Fabrikam GmbH", position = "Data Engineer", startDate = "2017-01", endDate = "2022-12", highlights = new[] { "Pipelines in Python and PostgreSQL", "Reports in Power BI" } } },
            education = new[] { new { institution = "University of Leipzig", area = "Computer Science", studyType = "Master of Science" } },
            languages = new[] { new { language = "German", fluency = "Native" }, new { language = "English", fluency = "C1" } },
        });

        var expected = await ScreenAsync("cv.txt", Files()["cv.txt"]);
        var (person, verdicts, score, recommendation, _) = await ScreenAsync("cv.json", resume);

        (person, score, recommendation).ShouldBe((expected.Name, expected.Score, expected.Recommendation));
        verdicts.ShouldBe(expected.Verdicts);
    }

    private static Dictionary<string, byte[]> Files()
    {
        var text = string.Join('\n', Lines);
        var (docx, doc, pdf) = (new DocxBuilder(), new DocBuilder(), new PdfBuilder());
        foreach (var (index, line) in Lines.Index())
        {
            docx.Paragraph(line);
            doc.Paragraph(line);
            pdf.Text(line.Replace("ü", "\\374", StringComparison.Ordinal).Replace("(C1)", "\\(C1\\)", StringComparison.Ordinal), 50, 780 - (index * 16));
        }

        var rtf = string.Concat(Lines.Select(line => line.Replace("ü", "\\'fc", StringComparison.Ordinal) + "\\par "));
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cv.txt"] = Encoding.UTF8.GetBytes(text),
            ["cv.md"] = Encoding.UTF8.GetBytes(string.Join("\n\n", Lines.Where(line => line.Length > 0).Select(line => line is "Experience" or "Education" or "Languages" ? "## " + line : line))),
            ["cv.html"] = Encoding.UTF8.GetBytes($"<html><body>{string.Concat(Lines.Select(line => $"<p>{line}</p>"))}</body></html>"),
            ["cv.rtf"] = Encoding.Latin1.GetBytes($"{{\\rtf1\\ansi\\ansicpg1252 {rtf}}}"),
            ["cv.docx"] = docx.Build(),
            ["cv.doc"] = doc.Build(),
            ["cv.odt"] = OdtReaderTests.Odt(string.Concat(Lines.Select(line => $"<text:p>{line}</text:p>"))),
            ["cv.pdf"] = pdf.Build(),
        };
    }

    private static byte[] Zip(Dictionary<string, byte[]> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry("cvs/" + name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static async Task<(string? Name, List<Verdict> Verdicts, double Score, Recommendation Recommendation, IReadOnlyList<Flag> Flags)> ScreenAsync(string name, byte[] content)
    {
        var document = await Reading.Document(name, content);
        var profile = new ProfileReader(new FixedClock()).Read(document);
        var screener = new CvScreener(new Redactor(), Cv.Screener());
        var result = await screener.ScreenAsync(document, screener.Prepare(document, profile, Criteria, []), CancellationToken.None);
        return (profile.Name, [.. result.Findings.Select(finding => finding.Verdict)], result.Score, result.Recommendation, document.Flags);
    }
}
