using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class JsonResumeReaderTests
{
    [Fact]
    public async Task It_reads_as_a_CV()
    {
        const string Json = """
            { "basics": { "name": "Ana Silva", "label": "Data engineer", "image": "me.png", "email": "ana@example.org", "location": { "city": "Berlin", "countryCode": "DE" },
                "profiles": [ { "network": "GitHub", "url": "https://github.com/ana" } ], "summary": "Builds pipelines." },
              "work": [ { "name": "Acme", "position": "Engineer", "startDate": "2019-03-01", "endDate": "2021-05-31", "highlights": [ "Moved 40 jobs to SQL" ] }, { "name": "Initech", "position": "Lead", "startDate": "2021-06" } ],
              "skills": [ { "name": "Databases", "level": "Master", "keywords": [ "SQL", "PostgreSQL" ] } ], "languages": [ { "language": "German", "fluency": "native" } ] }
            """;

        var document = await Reading.Document("cv.json", Encoding.UTF8.GetBytes(Json));

        document.Pages[0].Lines.ShouldBe(
        [
            "Ana Silva", "Data engineer", "ana@example.org", "Berlin, DE", "GitHub https://github.com/ana", "", "Summary", "Builds pipelines.", "",
            "Work Experience", "Engineer, Acme  2019-03 – 2021-05", "Moved 40 jobs to SQL", "", "Lead, Initech  2021-06 – present", "",
            "Skills", "Databases, Master: SQL, PostgreSQL", "", "Languages", "German, native",
        ]);
        var profile = new ProfileReader(TimeProvider.System).Read(document);
        profile.Name.ShouldBe("Ana Silva");
        profile.Positions.Select(position => (position.Title, position.Employer)).ShouldBe([("Lead", "Initech"), ("Engineer", "Acme")]);
    }

    [Theory]
    [InlineData("{ \"a\": 1 }", UnreadableReason.UnknownType)]
    [InlineData("[1, 2]", UnreadableReason.UnknownType)]
    [InlineData("{ \"basics\": ", UnreadableReason.Corrupt)]
    public async Task Other_JSON_is_none(string json, UnreadableReason reason) =>
        (await Reading.Reader().ReadAsync("cv.json", Encoding.UTF8.GetBytes(json), CancellationToken.None)).Reason.ShouldBe(reason);

    [Fact]
    public async Task Endless_nesting_ends() =>
        (await Reading.Reader().ReadAsync("cv.json", Encoding.UTF8.GetBytes("{\"work\":" + new string('[', 1_000_000)), CancellationToken.None)).Reason.ShouldBe(UnreadableReason.Corrupt);

    [SharedDataFact]
    public async Task The_official_samples_are_read_with_every_word()
    {
        foreach (var path in SharedData.Files("jsonresume", ".json").Where(path => !path.EndsWith("job.json", StringComparison.Ordinal)))
        {
            var text = (await Reading.File(path)).Document.ShouldNotBeNull(path).Text;
            using var json = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(path));
            foreach (var highlight in json.RootElement.GetProperty("work").EnumerateArray().SelectMany(work => work.TryGetProperty("highlights", out var highlights) ? highlights.EnumerateArray().ToList() : []))
            {
                text.ShouldContain(highlight.GetString()!, Case.Sensitive, path);
            }
        }
    }
}
