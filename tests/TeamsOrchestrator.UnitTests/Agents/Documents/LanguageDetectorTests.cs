using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "I was responsible for the development of software with Java and the management of a team")]
    [InlineData("de", "Ich war verantwortlich für die Entwicklung von Software mit Java und die Leitung des Teams")]
    [InlineData("fr", "J'étais responsable du développement des logiciels avec Java et de la gestion de l'équipe dans une société")]
    [InlineData("es", "Fui responsable del desarrollo de los programas con Java y de la gestión del equipo en una empresa")]
    [InlineData("it", "Ero responsabile dello sviluppo del software con Java e della gestione di un gruppo nella società")]
    [InlineData("nl", "Ik was verantwoordelijk voor de ontwikkeling van het systeem met Java en voor een team bij dit bedrijf")]
    [InlineData("pt", "Fui responsável pelo desenvolvimento do software com Java e da gestão de uma equipe na empresa em São Paulo")]
    [InlineData("pl", "Byłem odpowiedzialny za rozwój oprogramowania w Javie i zarządzanie zespołem przez trzy lata w firmie oraz na uczelni")]
    [InlineData("ru", "Отвечал за разработку программ на Java и руководство командой")]
    [InlineData("zh", "负责使用Java开发软件以及团队管理工作经验五年")]
    [InlineData("ja", "Javaによるソフトウェアの開発とチームの管理を担当しました")]
    [InlineData("ar", "كنت مسؤولا عن تطوير البرمجيات وإدارة الفريق")]
    public void A_language_is_known_by_script_and_small_words(string language, string text) => LanguageDetector.Detect(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("Java C# SQL Kubernetes")]
    [InlineData("12345 67890")]
    public void Without_small_words_it_is_unclear(string text) => LanguageDetector.Detect(text).ShouldBeNull();

    [Theory]
    [InlineData("en", true)]
    [InlineData("de", true)]
    [InlineData("fr", false)]
    [InlineData(null, false)]
    public void The_agents_judge_in_English_and_German(string? language, bool supported) => SupportedLanguages.Contains(language).ShouldBe(supported);

    [SharedDataFact]
    public async Task Public_CVs_have_the_languages_that_their_folders_say()
    {
        foreach (var (folder, language) in new[] { ("cv-docx", "en"), (Path.Combine("cv-text", "syxaarik-ru"), "ru"), (Path.Combine("cv-text", "geekcompany-zh"), "zh") })
        {
            foreach (var path in SharedData.Files(folder))
            {
                LanguageDetector.Detect((await Reading.File(path)).Document.ShouldNotBeNull().Text).ShouldBe(language, Path.GetFileName(path));
            }
        }
    }
}
