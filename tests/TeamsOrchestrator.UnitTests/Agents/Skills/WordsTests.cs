using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.UnitTests.Agents.Skills;

public sealed class WordsTests
{
    [Theory]
    [InlineData("C++, C#, F# and C", "c++|c#|f#|and|c")]
    [InlineData("ASP.NET (.NET 8)", "asp|net|.net|8")]
    [InlineData("Python 3.11", "python|3.11")]
    [InlineData("R&D, M&A", "r&d|m&a")]
    [InlineData("Café in Köln-Süd", "cafe|in|koeln|sued")]
    [InlineData("see https://github.com/me/java or me@java.com", "see|or")]
    [InlineData("████ Java", "java")]
    [InlineData("C++17", "c++17")]
    public void Words_are_cut_so_that_names_stay_whole(string text, string words) =>
        string.Join('|', Tokenizer.Tokenize(text).Select(token => token.Fold)).ShouldBe(words);

    [Fact]
    public void Every_word_stands_where_it_says()
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            text is null || Tokenizer.Tokenize(text).TrueForAll(token => text[token.Start..token.End] == token.Text && token.Text.Length > 0));

        property.QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("5+ years of Java", 5)]
    [InlineData("3-5 years", 3)]
    [InlineData("3 – 5 Jahre", 3)]
    [InlineData("at least five years", 5)]
    [InlineData("mindestens zwei Jahre", 2)]
    [InlineData("2 to 4 yrs", 2)]
    [InlineData("3-jährige Erfahrung", 3)]
    [InlineData("mehrjährige Erfahrung", 2)]
    [InlineData("7 or more years", 7)]
    [InlineData("1.5 years", 1.5)]
    public void Numbers_of_years_are_read(string text, double years) =>
        YearsPhrase.FindAll(Tokenizer.Tokenize(text)).ShouldHaveSingleItem().Years.ShouldBe(years);

    [Theory]
    [InlineData("25 years old")]
    [InlineData("30 Jahre alt")]
    [InlineData("years of experience")]
    [InlineData("in 2015")]
    [InlineData("65 years of age")]
    public void Ages_and_other_numbers_are_not(string text) => YearsPhrase.FindAll(Tokenizer.Tokenize(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("planning", "planned")]
    [InlineData("organised", "organizing")]
    [InlineData("policies", "policy")]
    [InlineData("drafted", "drafting")]
    [InlineData("developer", "development")]
    [InlineData("abilities", "ability")]
    [InlineData("Führungen", "Führung")]
    public void Inflections_share_a_stem(string one, string other) => Stemmer.Stem(Tokenizer.Fold(one)).ShouldBe(Stemmer.Stem(Tokenizer.Fold(other)));

    [Theory]
    [InlineData("organisation", "organ")]
    [InlineData("java", "javascript")]
    [InlineData("business", "busy")]
    public void Different_words_do_not(string one, string other) => string.Equals(Stemmer.Stem(one), Stemmer.Stem(other), StringComparison.Ordinal).ShouldBeFalse();
}
