using System.Text.RegularExpressions;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed partial class WordsTests
{
    /// <summary>What is said alike in both languages.</summary>
    private static readonly HashSet<string> Alike = new(StringComparer.Ordinal) { "normal", "Code", "CSV", "Name", "TeamsOrchestrator", "Version" };

    private static readonly string[] English = [.. Repository.Files("src", ".resx").Where(path => !Translated().IsMatch(path))];

    [Fact]
    public void Every_english_resource_file_has_a_german_one() =>
        English.Where(path => !File.Exists(German(path))).Select(Repository.Name)
            .ShouldBeEmpty("Next to X.resx belongs X.de.resx: English and German are both complete.");

    [Fact]
    public void Every_german_resource_file_has_an_english_one() =>
        Repository.Files("src", ".de.resx").Where(path => !File.Exists(Translated().Replace(path, ".resx"))).Select(Repository.Name)
            .ShouldBeEmpty("X.de.resx without X.resx is never shown.");

    [Fact]
    public void English_and_german_have_the_same_keys() =>
        Pairs().SelectMany(pair =>
                pair.English.Keys.Except(pair.German.Keys, StringComparer.Ordinal).Select(key => $"{pair.Name}: '{key}' has no German text")
                    .Concat(pair.German.Keys.Except(pair.English.Keys, StringComparer.Ordinal).Select(key => $"{pair.Name}: '{key}' has no English text")))
            .ShouldBeEmpty();

    [Fact]
    public void English_and_german_have_the_same_placeholders() =>
        Pairs().SelectMany(pair => pair.English
                .Where(word => pair.German.TryGetValue(word.Key, out var german)
                    && !ResourceFile.Placeholders(word.Value).SequenceEqual(ResourceFile.Placeholders(german), StringComparer.Ordinal))
                .Select(word => $"{pair.Name}: '{word.Key}'"))
            .ShouldBeEmpty("A placeholder that one language lacks is a name or a number that its reader does not see.");

    [Fact]
    public void German_is_german() =>
        Pairs().SelectMany(pair => pair.German
                .Where(word => pair.English.TryGetValue(word.Key, out var english) && string.Equals(word.Value, english, StringComparison.Ordinal))
                .Where(word => Letters().Matches(Placeholder().Replace(word.Value, " ")).Any(letters => !Alike.Contains(letters.Value)))
                .Select(word => $"{pair.Name}: '{word.Key}' is “{word.Value}” in both"))
            .ShouldBeEmpty("A card that is half German is harder to read than an English one.");

    [Fact]
    public void No_text_is_empty() =>
        Repository.Files("src", ".resx").SelectMany(path => ResourceFile.Read(path)
                .Where(word => string.IsNullOrWhiteSpace(word.Value))
                .Select(word => $"{Repository.Name(path)}: '{word.Key}'"))
            .ShouldBeEmpty();

    [Fact]
    public void Resource_files_have_the_name_under_which_they_are_looked_for() =>
        English.Select(Repository.Name).Where(name => !name.EndsWith("/Words.resx", StringComparison.Ordinal))
            .ShouldBeEmpty("Only files named Words.resx are read.");

    [Fact]
    public void A_key_stands_in_one_file_only() =>
        English.SelectMany(path => ResourceFile.Read(path).Keys.Select(key => (Key: key, Name: Repository.Name(path))))
            .GroupBy(word => word.Key, word => word.Name, StringComparer.Ordinal)
            .Where(word => word.Count() > 1)
            .Select(word => $"'{word.Key}' is in {string.Join(" and ", word)}")
            .ShouldBeEmpty("Keys are looked up in all files: which of the two texts appears would be chance. Begin the key with its slice.");

    [Fact]
    public void Every_key_in_the_source_has_a_text()
    {
        var keys = English.SelectMany(path => ResourceFile.Read(path).Keys).ToHashSet(StringComparer.Ordinal);
        var slices = keys.Select(key => key.Split('_')[0]).ToHashSet(StringComparer.Ordinal);

        Repository.Files("src", ".cs")
            .SelectMany(path => KeysIn(File.ReadAllText(path), slices).Select(use => (Path: path, use.Key, use.IsPrefix)))
            .Where(use => use.IsPrefix ? !keys.Any(key => key.StartsWith(use.Key, StringComparison.Ordinal)) : !keys.Contains(use.Key))
            .Select(use => $"{Repository.Name(use.Path)} asks for '{use.Key}'")
            .ShouldBeEmpty("A person would see the key instead of words: add it to the slice's resource files.");
    }

    [Fact]
    public void Each_language_quotes_with_its_own_marks()
    {
        var pairs = Pairs().ToList();
        Repository.Files("src", ".resx").Count(path => ResourceFile.Read(path).Values.Any(HasMark)).ShouldBeGreaterThan(10);

        pairs.SelectMany(pair => pair.English.Where(word => word.Value.Contains('„') || word.Value.Count(sign => sign == '“') != word.Value.Count(sign => sign == '”')).Select(word => $"{pair.Name}: '{word.Key}'"))
            .ShouldBeEmpty("English quotes “so”.");
        pairs.SelectMany(pair => pair.German.Where(word => word.Value.Contains('”') || word.Value.Contains('"') || word.Value.Count(sign => sign == '„') != word.Value.Count(sign => sign == '“')).Select(word => $"{pair.Name}: '{word.Key}'"))
            .ShouldBeEmpty("German quotes „so“.");
        Repository.Files("src/TeamsOrchestrator.Bot", ".cs").SelectMany(path => MarksIn(File.ReadAllText(path)).Select(line => $"{Repository.Name(path)}: {line}"))
            .ShouldBeEmpty("A German card would quote as English does: let words.Quote(…) put the marks.");
    }

    [Theory]
    [InlineData("new TextBlock($\"“{text}”\")", 1)]
    [InlineData("Say(\"„so“\") // “not”", 1)]
    [InlineData("/// <summary>“Not” here.</summary>", 0)]
    [InlineData("text.Trim('\"', '“', '”', '„')", 0)]
    public void A_mark_in_the_source_is_found(string source, int count) => MarksIn(source).Count.ShouldBe(count);

    [Theory]
    [InlineData("words[\"Help_Title\"]", "Help_Title", false)]
    [InlineData("actor.Words[\n    \"Other\", name]", "Other", false)]
    [InlineData("Words[$\"Help_{verdict}\"]", "Help_", true)]
    [InlineData("new NoticeText(\"Help_Title\", name)", "Help_Title", false)]
    [InlineData("new NoticeText($\"Help_{role}\", name)", "Help_", true)]
    public void A_key_in_the_source_is_found(string source, string key, bool isPrefix) =>
        KeysIn(source, new HashSet<string>(StringComparer.Ordinal) { "Help" }).ShouldBe([(key, isPrefix)]);

    [Theory]
    [InlineData("Hello {0}, {1:N0} of {2,3}", "0 1 2")]
    [InlineData("{{0}} is no placeholder", "")]
    public void Placeholders_are_found(string text, string placeholders) => string.Join(' ', ResourceFile.Placeholders(text)).ShouldBe(placeholders);

    // A key is what stands in words[…], and every other literal that begins with the name of a slice that has words.
    private static IReadOnlyList<(string Key, bool IsPrefix)> KeysIn(string source, HashSet<string> slices) =>
        [
            .. Lookup().Matches(source)
                .Concat(Literal().Matches(source).Where(match => slices.Contains(match.Groups["key"].Value.Split('_')[0])))
                .Select(match => (match.Groups["key"].Value, match.Groups["interpolated"].Success))
                .Distinct(),
        ];

    // Reading what somebody typed takes single signs; comments are nobody's card.
    private static IReadOnlyList<string> MarksIn(string source) => [.. source.Split('\n').Where(line => HasMark(Comment().Replace(Sign().Replace(line, " "), string.Empty))).Select(line => line.Trim())];

    private static bool HasMark(string text) => text.AsSpan().ContainsAny('“', '”', '„');

    private static IEnumerable<(string Name, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> German)> Pairs() =>
        English.Where(path => File.Exists(German(path))).Select(path => (Repository.Name(path), ResourceFile.Read(path), ResourceFile.Read(German(path))));

    private static string German(string path) => Path.ChangeExtension(path, ".de.resx");

    [GeneratedRegex(@"\.[a-z]{2}(-[A-Z]{2})?\.resx$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Translated();

    [GeneratedRegex("""[wW]ords\[\s*(?:"(?<key>[^"]+)"|(?<interpolated>\$)"(?<key>[^"{]+)\{)""", RegexOptions.None, 1000)]
    private static partial Regex Lookup();

    [GeneratedRegex("""(?<![$\w])"(?<key>[A-Z][A-Za-z]*_(?!_)[A-Za-z0-9_]+)"|(?<interpolated>\$)"(?<key>[A-Z][A-Za-z]*_[A-Za-z0-9_]*)\{""", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"'(\\.|[^'\\])'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"//.*", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.None, 1000)]
    private static partial Regex Letters();
}
