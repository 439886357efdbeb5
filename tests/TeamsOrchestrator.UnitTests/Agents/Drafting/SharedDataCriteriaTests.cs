using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

public sealed class SharedDataCriteriaTests
{
    private const double WantedRecall = 0.995;

    [SharedDataFact]
    public async Task The_essential_skills_of_public_job_profiles_are_found_and_the_duties_are_not()
    {
        // Arrange
        var reader = new DocumentReader(PopplerTools.Missing, new DocumentLimits(), TimeProvider.System);
        var (essential, found, must, duties, mistaken) = (0, 0, 0, 0, new List<string>());
        foreach (var file in SharedData.Files("jobs/dfe-ddat", ".md"))
        {
            var reading = await reader.ReadAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file), CancellationToken.None);

            // Act
            var items = (await Ad.Draft(reading.Document.ShouldNotBeNull())).Criteria.Items;

            // Assert
            var sources = items.Select(item => (Letters: Letters(item.Source!), item.MustHave)).ToList();
            foreach (var (section, bullet) in Bullets(await File.ReadAllLinesAsync(file)))
            {
                var drafted = sources.Find(source => Letters(bullet).Contains(source.Letters, StringComparison.Ordinal) || source.Letters.Contains(Letters(bullet), StringComparison.Ordinal));
                if (section.Contains("essential", StringComparison.OrdinalIgnoreCase))
                {
                    essential++;
                    found += drafted.Letters is null ? 0 : 1;
                    must += drafted.MustHave ? 1 : 0;
                }
                else if (section.StartsWith("You will", StringComparison.OrdinalIgnoreCase) || section.Contains("responsibilities", StringComparison.OrdinalIgnoreCase))
                {
                    duties++;
                    if (drafted.Letters is not null)
                    {
                        mistaken.Add(bullet);
                    }
                }
            }
        }

        essential.ShouldBeGreaterThan(100);
        duties.ShouldBeGreaterThan(100);
        (found / (double)essential).ShouldBeGreaterThanOrEqualTo(WantedRecall, $"{found} of {essential}");
        (must / (double)essential).ShouldBeGreaterThanOrEqualTo(WantedRecall, $"{must} of {essential} as must-haves");
        mistaken.ShouldBeEmpty();
    }

    // The nearest heading or line that ends with a colon names the section of a bullet.
    private static IEnumerable<(string Section, string Bullet)> Bullets(string[] lines)
    {
        var section = string.Empty;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith('#') || line.EndsWith(':'))
            {
                // A lead-in such as "The skills we will assess you against are:" leaves its heading in force.
                section = line.StartsWith('#') || line.Contains("essential", StringComparison.OrdinalIgnoreCase) || line.Contains("desirable", StringComparison.OrdinalIgnoreCase) || line.Contains("responsib", StringComparison.OrdinalIgnoreCase)
                    ? line.TrimStart('#', ' ')
                    : section;
            }
            else if (line[0] is '-' or '*' && line.Length > 2 && line[1] is ' ' or '\t' && !line.Contains('['))
            {
                yield return (section, line[1..].Trim());
            }
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
