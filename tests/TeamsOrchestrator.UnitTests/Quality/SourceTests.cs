using System.Text.RegularExpressions;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed partial class SourceTests
{
    private const int LineLimit = 400;

    private static readonly string[] Vague = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Manager", "Managers", "Service", "Services", "Base"];

    // Here the manager is the person who hires, not a class that could not decide what it is.
    private static readonly string[] People = ["ChangeManager", "HiringManager", "RequisitionManager"];

    private static readonly string[] Written = [".cs", ".csproj", ".props", ".ts", ".tsx", ".css", ".html", ".sh", ".ps1", ".yaml", ".yml", ".md", ".resx", ".json"];

    [Fact]
    public void No_source_file_is_longer_than_its_reader_is_patient()
    {
        var files = Repository.Files("src", ".cs");

        files.ShouldNotBeEmpty();
        files.Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (Path: path, Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > LineLimit)
            .Select(file => $"{Repository.Name(file.Path)} has {file.Lines} lines")
            .ShouldBeEmpty($"A file of more than {LineLimit} lines wants splitting where its subject splits.");
    }

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing() =>
        Repository.Files("src", ".cs", ".ts", ".tsx").Concat(Repository.Files("tests", ".cs", ".ts"))
            .Where(path => Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Any(IsVague))
            .Select(Repository.Name)
            .ShouldBeEmpty("Name it after what it does or holds. If it is about the hiring manager, add the name to the people in this test.");

    [Theory]
    [InlineData("CardHelper.cs", true)]
    [InlineData("Utils", true)]
    [InlineData("date-utils.ts", true)]
    [InlineData("common.css.ts", true)]
    [InlineData("ReviewManager.cs", true)]
    [InlineData("MailService.cs", true)]
    [InlineData("ChangeManager.cs", false)]
    [InlineData("ManagerPicker.cs", false)]
    [InlineData("Database.cs", false)]
    public void A_name_that_says_nothing_is_found(string name, bool vague) => IsVague(name).ShouldBe(vague);

    [Fact]
    public void Nothing_is_left_for_later()
    {
        string[] folders = ["src", "tests", "infra", "manifest", "docs", ".ci"];

        folders.SelectMany(folder => Repository.Files(folder, Written))
            .Concat(Directory.EnumerateFiles(Repository.Root))
            .Where(path => !path.EndsWith("package-lock.json", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(path).Select((line, index) => (Path: path, Line: line, Number: index + 1)))
            .Where(place => Later().IsMatch(place.Line))
            .Select(place => $"{Repository.Name(place.Path)}:{place.Number}")
            .ShouldBeEmpty("A remark that something is missing belongs into an issue.");
    }

    [Fact]
    public void Time_comes_from_a_time_provider() =>
        Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs"))
            .SelectMany(path => File.ReadLines(path).Select((line, index) => (Path: path, Line: line, Number: index + 1)))
            .Where(place => WallClock().IsMatch(place.Line))
            .Select(place => $"{Repository.Name(place.Path)}:{place.Number}")
            .ShouldBeEmpty("Use TimeProvider: a clock that a test cannot set is a test that fails at midnight.");

    private static bool IsVague(string part)
    {
        var stem = part.Split('.')[0];
        var last = Words().Matches(stem).LastOrDefault()?.Value;
        return last is not null && !People.Contains(stem, StringComparer.Ordinal) && Vague.Contains(last, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    // In two halves, so that this file does not find itself.
    [GeneratedRegex(@"\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Later();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?" + "(Now|Today)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WallClock();
}
