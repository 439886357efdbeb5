using System.Text.Json;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed class SampleTests
{
    private const string Folder = "src/TeamsOrchestrator.Bot/Samples/senior-data-engineer";
    private const long SizeLimit = 600 * 1024;

    private static readonly JsonElement Sample = Read();
    private static readonly JsonElement[] Cvs = [.. Sample.GetProperty("cvs").EnumerateArray()];

    [Fact]
    public void The_sample_names_exactly_the_cvs_that_are_there() =>
        Cvs.Select(cv => cv.GetProperty("file").GetString())
            .ShouldBe(Repository.Files($"{Folder}/cvs").Select(path => $"cvs/{Path.GetFileName(path)}"), ignoreOrder: true);

    [Fact]
    public void The_sample_has_a_title_and_a_job_description()
    {
        Sample.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        File.Exists(Repository.PathTo(Folder, Sample.GetProperty("jobDescription").GetString()!)).ShouldBeTrue();
    }

    [Fact]
    public void Every_cv_says_what_it_is_meant_to_show() =>
        Cvs.Where(cv => cv.GetProperty("shows").GetString() is not { Length: > 20 }).ShouldBeEmpty();

    [Fact]
    public void Pdfs_and_only_pdfs_need_poppler_and_most_cvs_are_none()
    {
        Cvs.ShouldAllBe(cv => cv.GetProperty("needsPoppler").GetBoolean() == cv.GetProperty("file").GetString()!.EndsWith(".pdf", StringComparison.Ordinal));
        Cvs.Count(cv => !cv.GetProperty("needsPoppler").GetBoolean()).ShouldBeGreaterThanOrEqualTo(7);
    }

    [Fact]
    public void The_sample_is_small() =>
        Repository.Files(Folder).Sum(path => new FileInfo(path).Length).ShouldBeLessThan(SizeLimit);

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Repository.PathTo(Folder, "sample.json")));
        return document.RootElement.Clone();
    }
}
