using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

[Collection(PublicDocumentsCollection.Name)]
public sealed class DocumentKindDetectorTests(PublicDocuments documents)
{
    [Fact]
    public void An_ad_reads_like_an_ad_in_both_languages()
    {
        DocumentKindDetector.Classify(Reading.Of("Data Engineer\n\nWe are looking for somebody who likes data.\n\nResponsibilities\nYou will build pipelines.\n\nRequirements\nAt least 3 years of SQL"))
            .ShouldBe(DocumentKind.JobAd);
        DocumentKindDetector.Classify(Reading.Of("Datenbankentwickler (m/w/d)\n\nIhre Aufgaben\nSie bauen Datenbanken.\n\nIhr Profil\nMindestens drei Jahre Erfahrung\n\nWir bieten\nObst"))
            .ShouldBe(DocumentKind.JobAd);
    }

    [Fact]
    public void A_CV_reads_like_a_CV_in_both_languages()
    {
        DocumentKindDetector.Classify(Reading.Of("Ana Silva\nana@example.com\n\nWork experience\nEngineer, Fabrikam 2015 - 2018\n\nEducation\nMSc\n\nSkills\nSQL")).ShouldBe(DocumentKind.Cv);
        DocumentKindDetector.Classify(Reading.Of("Lebenslauf\nGeburtsdatum 1.2.1990\n\nBerufserfahrung\n2015 - heute Entwickler\n\nAusbildung\nDiplom")).ShouldBe(DocumentKind.Cv);
    }

    [Theory]
    [InlineData("A letter about the weather, which was fine.")]
    [InlineData("")]
    public void Anything_else_is_unclear(string text) => DocumentKindDetector.Classify(Reading.Of(text)).ShouldBe(DocumentKind.Unclear);

    [Theory]
    [InlineData("job.pdf", true)]
    [InlineData("JD.docx", true)]
    [InlineData("Job Description Senior Engineer.docx", true)]
    [InlineData("job-description.md", true)]
    [InlineData("SeniorEngineerJD_2024.pdf", true)]
    [InlineData("vacancy_17.txt", true)]
    [InlineData("Stelle.Datenbank.pdf", true)]
    [InlineData("Stellenanzeige_DBA.docx", true)]
    [InlineData("JobDescription.docx", true)]
    [InlineData("jobs_steve.pdf", false)]
    [InlineData("CV_Jobst_Meier.pdf", false)]
    [InlineData("angestellte.docx", false)]
    [InlineData("jdoe.pdf", false)]
    public void A_job_description_is_known_by_a_whole_word_of_its_name(string name, bool isJob) => DocumentKindDetector.IsJobFileName(name).ShouldBe(isJob);

    [SharedDataFact(NeedsPoppler = true)]
    public async Task Public_ads_and_CVs_are_told_apart()
    {
        var ads = (await documents.JobsAsync()).ConvertAll(DocumentKindDetector.Classify);
        var cvs = (await documents.CvsAsync()).ConvertAll(DocumentKindDetector.Classify);

        ads.Count(kind => kind == DocumentKind.Cv).ShouldBe(0);
        ads.Count(kind => kind == DocumentKind.JobAd).ShouldBeGreaterThanOrEqualTo(ads.Count * 90 / 100);
        cvs.Count(kind => kind == DocumentKind.JobAd).ShouldBeLessThanOrEqualTo(cvs.Count / 100);
        cvs.Count(kind => kind == DocumentKind.Cv).ShouldBeGreaterThanOrEqualTo(cvs.Count * 90 / 100);
    }
}
