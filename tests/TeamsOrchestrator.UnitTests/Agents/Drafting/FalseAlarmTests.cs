using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.UnitTests.Quality;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

/// <summary>No warning about ads that ask for nothing that must not count: 35 public ones, and those of the measurements and the sample.</summary>
public sealed class FalseAlarmTests
{
    [SharedDataFact]
    public async Task Public_job_ads_give_no_alarm()
    {
        var files = SharedData.Files("jobs", ".md", ".txt").ToList();
        files.Count.ShouldBeGreaterThan(30);

        (await AlarmsAsync(files)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ads_of_the_product_give_no_alarm() =>
        (await AlarmsAsync([.. Directory.EnumerateFiles(Repository.PathTo("src/TeamsOrchestrator.Bot"), "*.md", SearchOption.AllDirectories)
            .Where(path => path.Contains("Jobs", StringComparison.Ordinal) || path.EndsWith("job-description.md", StringComparison.Ordinal))])).ShouldBeEmpty();

    private static async Task<List<string>> AlarmsAsync(IReadOnlyList<string> files)
    {
        var alarms = new List<string>();
        foreach (var file in files)
        {
            // One of the files is a literal of Python, in which the ends of lines are written out.
            foreach (var line in (await File.ReadAllTextAsync(file)).Replace("\\n", "\n", StringComparison.Ordinal).Split('\n'))
            {
                alarms.AddRange(ProtectedAttributes.Find(line).Select(hit => $"{Path.GetFileName(file)}: {hit.Kind} '{hit.Quote}' in {line.Trim()}"));
            }
        }

        return alarms;
    }
}
