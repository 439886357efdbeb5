using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>What <c>screen --json</c> prints, on the real executable.</summary>
public sealed class ScreenJsonTests : IDisposable
{
    private const string Job = """
        # Backend Developer

        ## Requirements
        - You must have experience with Go
        - Experience with C is required
        - At least 3 years of experience with Java
        - German at level B2 is a plus
        """;

    private readonly WorkFolder folder = new();

    [Fact]
    public async Task The_JSON_has_exactly_the_promised_shape_and_order()
    {
        // Act
        var said = await Terminal.CallAsync("screen", "--job", Terminal.SampleJob, "--cvs", Terminal.SampleCvs, "--json");

        // Assert
        said.ExitCode.ShouldBe(PopplerTools.Find().IsAvailable ? 0 : 1, said.Errors);
        said.Errors.ShouldBeEmpty();
        using var json = JsonDocument.Parse(said.Output);
        Names(json.RootElement).ShouldBe(["requisition", "candidates", "unreadable"]);
        var requisition = json.RootElement.GetProperty("requisition");
        Names(requisition).ShouldBe(["title", "criteria"]);
        requisition.GetProperty("title").GetString().ShouldBe("Senior Data Engineer (f/m/x)");
        var ids = requisition.GetProperty("criteria").EnumerateArray().Select(CheckCriterion).ToList();
        ids.ShouldBeUnique();

        var candidates = json.RootElement.GetProperty("candidates").EnumerateArray().ToList();
        candidates.ForEach(candidate => CheckCandidate(candidate, ids));
        var ranking = candidates.ConvertAll(candidate => (Score: candidate.GetProperty("score").GetDouble(), File: candidate.GetProperty("file").GetString()!));
        ranking.ShouldBe(ranking.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.File, StringComparer.Ordinal));

        // The CV with hidden instructions to an AI is flagged, and they were of no use.
        var kevin = candidates.Single(candidate => candidate.GetProperty("file").GetString() == "kevin-strand.docx");
        kevin.GetProperty("flags").EnumerateArray().Select(flag => flag.GetProperty("kind").GetString()).Distinct().ShouldBe(["hidden-text", "instructions"], ignoreOrder: true);
        kevin.GetProperty("recommendation").GetString().ShouldBe("not-recommended");

        // Nothing handed in is lost.
        var unreadable = json.RootElement.GetProperty("unreadable").EnumerateArray().ToList();
        unreadable.ForEach(file => Names(file).ShouldBe(["file", "reason"]));
        ranking.Select(entry => entry.File).Concat(unreadable.Select(file => file.GetProperty("file").GetString()!))
            .ShouldBe(Directory.EnumerateFiles(Terminal.SampleCvs).Select(path => Path.GetFileName(path)), ignoreOrder: true);
    }

    [Fact]
    public async Task Names_of_languages_are_told_apart_and_the_criteria_of_the_output_give_the_same_result_again()
    {
        // Arrange
        folder.Write("job.md", Job);
        folder.Write("cvs/gopher.txt", Cv("Georgia Pher", "Go, C, PostgreSQL", "Backend developer", "Wrote services in Go and drivers in C. Java and Go every day."));
        folder.Write("cvs/script.txt", Cv("Jamie Script", "JavaScript, C++, C#, Google Cloud", "Frontend developer", "Let's go and see: JavaScript, C# and C++ at Google."));
        folder.Write("cvs/deutsch.txt", """
            Lebenslauf
            Jürgen Groß
            Sprachkenntnisse
            Deutsch: Muttersprache
            Berufserfahrung
            03/2016 – 12/2022  Softwareentwickler, Fabrikam GmbH
            Entwicklung von Diensten in Java und Go, Treiber in C für Steuergeräte.
            """);

        // Act
        var first = await ScreenAsync("cvs");
        await File.WriteAllTextAsync(folder.PathTo("criteria.json"), first.GetProperty("requisition").GetProperty("criteria").GetRawText());
        var again = await ScreenAsync("cvs", "--criteria", folder.PathTo("criteria.json"));

        // Assert
        again.GetRawText().ShouldBe(first.GetRawText());
        Verdicts(first, "script.txt").Values.ShouldAllBe(verdict => verdict == "not-found");
        var german = Candidate(first, "deutsch.txt");
        german.GetProperty("name").GetString().ShouldBe("Jürgen Groß");
        german.GetProperty("score").GetRawText().ShouldBe("100.0");
        german.GetRawText().ShouldContain("Entwicklung von Diensten in Java und Go, Treiber in C für Steuergeräte.", Case.Sensitive);
        german.GetProperty("criteria").EnumerateArray().SelectMany(finding => finding.GetProperty("evidence").EnumerateArray())
            .ShouldAllBe(quote => quote.GetProperty("page").ValueKind == JsonValueKind.Null);
        Verdicts(first, "gopher.txt").Values.Count(verdict => verdict == "met").ShouldBe(3);
    }

    [Fact]
    public async Task Zips_and_subfolders_are_looked_into_and_what_cannot_be_read_is_named_with_the_reason()
    {
        // Arrange
        folder.Write("job.md", Job);
        folder.Write("cvs/b/second.md", Cv("Bea Second", "Go", "Developer", "Go services."));
        folder.Write("cvs/job.md", Job);
        folder.Write("cvs/.hidden.txt", "not for us");
        folder.Write("cvs/broken.pdf", "%PDF-1.7 and nothing else");
        folder.Write("cvs/picture.jpg", "no text");
        folder.Write("cvs/russian.txt", string.Join('\n', Enumerable.Repeat("Опыт работы разработчиком программного обеспечения в крупной компании, владение языком программирования", 6)));
        await using (var zip = await ZipFile.OpenAsync(folder.PathTo("cvs/batch.zip"), ZipArchiveMode.Create))
        {
            Add(zip, "Anna/anna.txt", Cv("Anna Third", "Go", "Developer", "Go services."));
            Add(zip, "inner.zip", "PK\u0003\u0004 no zip in a zip");
        }

        // Act
        var said = await Terminal.CallAsync("screen", "--job", folder.PathTo("cvs/job.md"), "--cvs", folder.PathTo("cvs"), "--json");

        // Assert
        said.ExitCode.ShouldBe(1, "The Russian CV can be read, but not judged.");
        var json = JsonDocument.Parse(said.Output).RootElement;
        json.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("file").GetString()).ShouldBe(["b/second.md", "batch.zip/anna.txt"]);
        var reasons = json.GetProperty("unreadable").EnumerateArray().ToDictionary(file => file.GetProperty("file").GetString()!, file => file.GetProperty("reason").GetString()!, StringComparer.Ordinal);
        reasons.Keys.ShouldBe(["batch.zip/inner.zip", "broken.pdf", "picture.jpg", "russian.txt"]);
        reasons["russian.txt"].ShouldContain("language");
        reasons["picture.jpg"].ShouldContain("type of file");
    }

    public void Dispose() => folder.Dispose();

    private static string CheckCriterion(JsonElement criterion)
    {
        Names(criterion).ShouldBe(["id", "text", "weight", "mustHave"]);
        criterion.GetProperty("weight").GetInt32().ShouldBeInRange(1, 5);
        criterion.GetProperty("mustHave").ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
        criterion.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
        return criterion.GetProperty("id").GetString()!;
    }

    private static void CheckCandidate(JsonElement candidate, List<string> ids)
    {
        Names(candidate).ShouldBe(["file", "name", "score", "recommendation", "criteria", "flags"]);
        candidate.GetProperty("score").GetRawText().ShouldMatch(@"^\d{1,3}\.\d$");
        candidate.GetProperty("score").GetDouble().ShouldBeInRange(0, 100);
        candidate.GetProperty("recommendation").GetString().ShouldBeOneOf("advance", "consider", "not-recommended");
        candidate.GetProperty("criteria").EnumerateArray().Select(finding => finding.GetProperty("id").GetString()).ShouldBe(ids);
        var isPdf = candidate.GetProperty("file").GetString()!.EndsWith(".pdf", StringComparison.Ordinal);
        foreach (var finding in candidate.GetProperty("criteria").EnumerateArray())
        {
            Names(finding).ShouldBe(["id", "verdict", "evidence"]);
            var verdict = finding.GetProperty("verdict").GetString();
            verdict.ShouldBeOneOf("met", "partly", "not-found");
            (finding.GetProperty("evidence").GetArrayLength() == 0).ShouldBe(verdict == "not-found");
            foreach (var quote in finding.GetProperty("evidence").EnumerateArray())
            {
                Names(quote).ShouldBe(["quote", "page"]);
                quote.GetProperty("quote").GetString().ShouldNotBeNullOrWhiteSpace();
                quote.GetProperty("page").ValueKind.ShouldBe(isPdf ? JsonValueKind.Number : JsonValueKind.Null);
            }
        }

        foreach (var flag in candidate.GetProperty("flags").EnumerateArray())
        {
            Names(flag).ShouldBe(["kind", "detail"]);
            flag.GetProperty("kind").GetString()!.ShouldMatch("^[a-z]+(-[a-z]+)*$");
        }
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static JsonElement Candidate(JsonElement report, string file) =>
        report.GetProperty("candidates").EnumerateArray().Single(candidate => candidate.GetProperty("file").GetString() == file);

    private static Dictionary<string, string> Verdicts(JsonElement report, string file) => Candidate(report, file).GetProperty("criteria").EnumerateArray()
        .ToDictionary(finding => finding.GetProperty("id").GetString()!, finding => finding.GetProperty("verdict").GetString()!, StringComparer.Ordinal);

    private static string Cv(string name, string skills, string title, string work) => $"""
        {name}
        Skills
        {skills}
        Experience
        01/2017 - 12/2022  {title}, Contoso Ltd
        {work}
        """;

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private async Task<JsonElement> ScreenAsync(string cvs, params string[] more)
    {
        var said = await Terminal.CallAsync(["screen", "--job", folder.PathTo("job.md"), "--cvs", folder.PathTo(cvs), "--json", .. more]);
        said.ExitCode.ShouldBe(0, said.Errors);
        return JsonDocument.Parse(said.Output).RootElement;
    }
}
