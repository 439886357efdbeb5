using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

public sealed class JobTitleTests
{
    [Theory]
    [InlineData("Job title: Senior Data Engineer\nLocation: Berlin", "Senior Data Engineer")]
    [InlineData("Contoso\n\nStellenbezeichnung: Koch (m/w/d)", "Koch (m/w/d)")]
    [InlineData("# Senior Data Engineer\n\nWe are looking for somebody.", "Senior Data Engineer")]
    [InlineData("Senior Data Engineer - Job Description\nRequirements", "Senior Data Engineer")]
    [InlineData("Job Description\nPayroll Clerk", "Payroll Clerk")]
    public void The_title_is_found(string ad, string title) => JobTitle.Find(Ad.Document(ad)).ShouldBe(title);

    [Theory]
    [InlineData("")]
    [InlineData("Requirements\n- SQL")]
    [InlineData("About us\nWe build software for banks.")]
    [InlineData("We are looking for a person who likes to cook.")]
    [InlineData("jobs@contoso.example\nhttps://contoso.example")]
    public void What_is_not_certain_is_no_title(string ad) => JobTitle.Find(Ad.Document(ad)).ShouldBeNull();
}
