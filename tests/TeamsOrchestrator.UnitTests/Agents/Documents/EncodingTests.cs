using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class EncodingTests
{
    private const string German = "Jürgen Groß, Straße 5, Köln. Berufserfahrung: für „Müller & Söhne“ größere Anlagen geprüft, täglich 5 € gespart – über zwölf Jahre.";
    private const string French = "Développeur expérimenté, né à Besançon. Compétences : gestion de données, où l’équipe a été formée ; très à l’aise à l’oral.";
    private const string Polish = "Inżynier oprogramowania z dziesięcioletnim doświadczeniem. Łukasz Żółkiewski, Gdańsk, ulica Świętej Trójcy. Znajomość języków.";
    private const string Russian = "Инженер-программист, опыт работы десять лет. Разработка и сопровождение высоконагруженных систем, управление командой.";
    private const string Chinese = "软件工程师，十年工作经验。负责设计和开发大型分布式系统，管理团队，提高系统性能。教育背景：北京大学。";

    [Theory]
    [InlineData(German, 1252)]
    [InlineData(German, 850)]
    [InlineData(German, 10000)]
    [InlineData(French, 1252)]
    [InlineData(French, 10000)]
    [InlineData(Polish, 1250)]
    [InlineData(Polish, 28592)]
    [InlineData(Russian, 1251)]
    [InlineData(Russian, 20866)]
    [InlineData(Russian, 866)]
    [InlineData(Chinese, 54936)]
    [InlineData(German, 1200)]
    [InlineData(German, 1201)]
    public async Task A_text_of_an_older_encoding_is_read_without_being_told_which(string text, int codePage)
    {
        // What an encoding has no sign for, programs write as something like it.
        var encoding = codePage is 1200 or 1201 ? System.Text.Encoding.GetEncoding(codePage) : EncodingGuess.Get(codePage);
        var plain = codePage == 850 ? text.Replace("„", "\"", StringComparison.Ordinal).Replace("“", "\"", StringComparison.Ordinal).Replace("€", "EUR", StringComparison.Ordinal).Replace('–', '-') : text;

        var read = (await Reading.Document("cv.txt", encoding.GetBytes(plain))).Text;

        (read == plain).ShouldBeTrue(read);
    }
}
