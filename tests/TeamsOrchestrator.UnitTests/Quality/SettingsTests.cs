using System.Text.RegularExpressions;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed partial class SettingsTests
{
    [Fact]
    public void The_example_file_lists_exactly_the_settings_of_the_readme()
    {
        var readme = Repository.PathTo("README.md");
        File.Exists(readme).ShouldBeTrue("README.md is missing: it holds the table of settings.");
        var documented = DocumentedIn(File.ReadAllLines(readme));
        documented.ShouldNotBeEmpty("README.md needs a section 'Settings' with a table whose first column names each setting in backticks.");

        var listed = ExampleSettings().Select(setting => setting.Name).ToList();

        documented.Except(listed, StringComparer.Ordinal).ShouldBeEmpty("README.md names settings that .env.example lacks.");
        listed.Except(documented, StringComparer.Ordinal).ShouldBeEmpty(".env.example lists settings that the table in README.md lacks.");
    }

    [Fact]
    public void Every_setting_in_the_example_file_is_explained() =>
        ExampleSettings().Where(setting => !setting.IsExplained).Select(setting => setting.Name)
            .ShouldBeEmpty(".env.example: the line above a setting says what it is for.");

    [Fact]
    public void No_setting_in_the_example_file_is_in_force() =>
        File.ReadLines(Repository.PathTo(".env.example")).Where(line => line.Length > 0 && line[0] != '#')
            .ShouldBeEmpty(".env.example: copied as it is, the file must change nothing.");

    [Fact]
    public void No_setting_is_listed_twice() => ExampleSettings().Select(setting => setting.Name).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void The_settings_of_a_readme_are_found()
    {
        string[] readme =
        [
            "# Product", "| `Not__This` | other section |", "## Settings", "| name | meaning |", "|---|---|", "| `One__Two`, `One__Three` | uses `Not__That` |",
            "| `ASPNETCORE_URLS` | where |", "## Limits", "| `Not__Either` | |",
        ];

        DocumentedIn(readme).ShouldBe(["One__Two", "One__Three", "ASPNETCORE_URLS"]);
    }

    private static IReadOnlyList<string> DocumentedIn(IEnumerable<string> lines) =>
        [
            .. lines
                .SkipWhile(line => !line.StartsWith("## ", StringComparison.Ordinal) || !line.Contains("Settings", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith('|'))
                .SelectMany(line => SettingName().Matches(line.Split('|')[1]).Select(match => match.Groups["name"].Value)),
        ];

    private static IReadOnlyList<(string Name, bool IsExplained)> ExampleSettings()
    {
        var lines = File.ReadAllLines(Repository.PathTo(".env.example"));
        var settings = lines
            .Select((line, index) => (Match: ExampleLine().Match(line), Above: index > 0 ? lines[index - 1] : string.Empty))
            .Where(line => line.Match.Success)
            .Select(line => (line.Match.Groups["name"].Value, line.Above.StartsWith("# ", StringComparison.Ordinal) && !ExampleLine().IsMatch(line.Above)))
            .ToList();
        settings.ShouldNotBeEmpty(".env.example lists no setting.");
        return settings;
    }

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*(?:__[A-Za-z0-9]+)+|ASPNETCORE_URLS)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingName();

    [GeneratedRegex("^(# )?(?<name>[A-Z][A-Za-z0-9]*(__[A-Za-z0-9]+)+|ASPNETCORE_URLS)=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExampleLine();
}
