using System.Text.RegularExpressions;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed partial class WordsTests
{
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
    public void No_text_is_empty() =>
        Repository.Files("src", ".resx").SelectMany(path => ResourceFile.Read(path)
                .Where(word => string.IsNullOrWhiteSpace(word.Value))
                .Select(word => $"{Repository.Name(path)}: '{word.Key}'"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_key_in_the_source_has_a_text()
    {
        var keys = English.SelectMany(path => ResourceFile.Read(path).Keys).ToHashSet(StringComparer.Ordinal);

        Repository.Files("src", ".cs")
            .SelectMany(path => KeysIn(File.ReadAllText(path)).Select(use => (Path: path, use.Key, use.IsPrefix)))
            .Where(use => use.IsPrefix ? !keys.Any(key => key.StartsWith(use.Key, StringComparison.Ordinal)) : !keys.Contains(use.Key))
            .Select(use => $"{Repository.Name(use.Path)} asks for '{use.Key}'")
            .ShouldBeEmpty("A person would see the key instead of words: add it to the slice's resource files.");
    }

    [Theory]
    [InlineData("words[\"Help.Title\"]", "Help.Title", false)]
    [InlineData("_words[\n    \"Help.Title\", name]", "Help.Title", false)]
    [InlineData("Words[$\"Verdict.{verdict}\"]", "Verdict.", true)]
    public void A_key_in_the_source_is_found(string source, string key, bool isPrefix) => KeysIn(source).ShouldBe([(key, isPrefix)]);

    [Theory]
    [InlineData("Hello {0}, {1:N0} of {2,3}", "0 1 2")]
    [InlineData("{{0}} is no placeholder", "")]
    public void Placeholders_are_found(string text, string placeholders) => string.Join(' ', ResourceFile.Placeholders(text)).ShouldBe(placeholders);

    private static IReadOnlyList<(string Key, bool IsPrefix)> KeysIn(string source) =>
        [.. Lookup().Matches(source).Select(match => (match.Groups["key"].Value, match.Groups["interpolated"].Success))];

    private static IEnumerable<(string Name, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> German)> Pairs() =>
        English.Where(path => File.Exists(German(path))).Select(path => (Repository.Name(path), ResourceFile.Read(path), ResourceFile.Read(German(path))));

    private static string German(string path) => Path.ChangeExtension(path, ".de.resx");

    [GeneratedRegex(@"\.[a-z]{2}(-[A-Z]{2})?\.resx$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Translated();

    [GeneratedRegex("""[wW]ords\[\s*(?:"(?<key>[^"]+)"|(?<interpolated>\$)"(?<key>[^"{]+)\{)""", RegexOptions.None, 1000)]
    private static partial Regex Lookup();
}
