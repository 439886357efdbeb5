using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.UnitTests.Agents.Skills;

public sealed class DegreePhraseTests
{
    [Theory]
    [InlineData("MS in Computer Science", nameof(Degree.Master))]
    [InlineData("MS: Computer Science", nameof(Degree.Master))]
    [InlineData("MS (Statistics), 2014", nameof(Degree.Master))]
    [InlineData("M.S. Electrical Engineering", nameof(Degree.Master))]
    [InlineData("MSc Data Science", nameof(Degree.Master))]
    [InlineData("M.Sc. Informatik", nameof(Degree.Master))]
    [InlineData("Master of Arts", nameof(Degree.Master))]
    [InlineData("MA in History", nameof(Degree.Master))]
    [InlineData("MA degree", nameof(Degree.Master))]
    [InlineData("BS in Physics", nameof(Degree.Bachelor))]
    [InlineData("BA (Hons) English", nameof(Degree.Bachelor))]
    [InlineData("B.A. Sociology", nameof(Degree.Bachelor))]
    [InlineData("BSc Mathematics", nameof(Degree.Bachelor))]
    [InlineData("PhD in Biology", nameof(Degree.Doctorate))]
    [InlineData("Ph.D. Chemistry", nameof(Degree.Doctorate))]
    public void Degrees_are_recognised(string text, string degree) =>
        DegreePhrase.FindAll(Tokenizer.Tokenize(text)).First().Degree.ToString().ShouldBe(degree);

    [Theory]
    [InlineData("Worked with M.S. Dhoni on the pitch")]
    [InlineData("Referee: B.A. Baracus")]
    [InlineData("Betreuer: Prof. B.A. Meyer")]
    [InlineData("Clerk at M.S. Ramaiah Hospital")]
    public void Initials_are_none(string text) => DegreePhrase.FindAll(Tokenizer.Tokenize(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("B.A. Anglistik, Universität Leipzig")]
    [InlineData("Studies: M.S. Robotics")]
    [InlineData("Graduated with B.S. Physics")]
    [InlineData("Leipzig, M.A. Germanistik")]
    public void Letters_before_a_subject_are_a_degree(string text) => DegreePhrase.FindAll(Tokenizer.Tokenize(text)).ShouldHaveSingleItem();

    [Fact]
    public void Two_degrees_with_a_slash_are_both_recognised() =>
        DegreePhrase.FindAll(Tokenizer.Tokenize("BS/MS in Computer Science")).Select(phrase => phrase.Degree).ShouldBe([Degree.Bachelor, Degree.Master]);

    [Theory]
    [InlineData("MS: Programming in C#")]
    [InlineData("MS 70-483: Programming in C#")]
    [InlineData("MS (70-483 Programming in C#)")]
    [InlineData("MS Excel and MS Office")]
    [InlineData("MS Office (Word, Excel)")]
    [InlineData("MS: Azure Administrator Associate")]
    [InlineData("MS (Office, Teams)")]
    [InlineData("MS/Azure")]
    [InlineData("MS SQL Server, MS Dynamics")]
    [InlineData("MS Certified: Power BI Data Analyst")]
    [InlineData("Microsoft Office Specialist Master (Excel 2016)")]
    [InlineData("Certified Scrum Master, 2020")]
    [InlineData("BA for a bank, wrote user stories")]
    [InlineData("Professional Scrum Master (PSM I)")]
    public void Certificates_and_products_are_none(string text) =>
        DegreePhrase.FindAll(Tokenizer.Tokenize(text)).ShouldBeEmpty();
}
