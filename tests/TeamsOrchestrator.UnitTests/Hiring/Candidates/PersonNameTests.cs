using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Hiring.Candidates;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("PRIYA RAGHAVAN", "Priya Raghavan")]
    [InlineData("JAN KüSTER", "Jan Küster")]
    [InlineData("JÜRGEN GROß", "Jürgen Groß")]
    [InlineData("ANNE-MARIE O'BRIEN", "Anne-Marie O'Brien")]
    [InlineData("SEÁN O’NEILL", "Seán O’Neill")]
    [InlineData("IAN MCKAY", "Ian McKay")]
    [InlineData("IAN McKAY", "Ian McKay")]
    [InlineData("JAN VAN DER BERG", "Jan van der Berg")]
    [InlineData("NGUYEN VAN AN", "Nguyen Van An")]
    [InlineData("TRẦN VAN DO", "Trần Van Do")]
    [InlineData("ANH LE", "Anh Le")]
    [InlineData("VAN MORRISON", "Van Morrison")]
    [InlineData("LEE DA", "Lee Da")]
    [InlineData("JP MORGAN", "JP Morgan")]
    [InlineData("AJ SMITH", "AJ Smith")]
    [InlineData("JO NG", "Jo Ng")]
    [InlineData("NG JO", "Ng Jo")]
    [InlineData("J. R. R. TOLKIEN", "J. R. R. Tolkien")]
    [InlineData("J.R.R. TOLKIEN", "J.R.R. Tolkien")]
    [InlineData("MARY X JONES JR", "Mary X Jones Jr")]
    [InlineData("JOHN SMITH III", "John Smith III")]
    [InlineData("Jean-Pierre DUPONT", "Jean-Pierre Dupont")]
    [InlineData("ИВАН ПЕТРОВ", "Иван Петров")]
    public void A_name_in_capitals_is_shown_as_one_writes_it(string found, string shown) => PersonName.Show(found).ShouldBe(shown);

    [Theory]
    [InlineData("Priya Raghavan")]
    [InlineData("Ian McKay")]
    [InlineData("Siobhán O'Brien")]
    [InlineData("Jan van der Berg")]
    [InlineData("JP Morgan")]
    [InlineData("AJ Smith")]
    [InlineData("LaToya DeSouza")]
    [InlineData("Gao Ce")]
    [InlineData("高策")]
    [InlineData("")]
    public void Any_other_name_stays_as_it_was_found(string name) => PersonName.Show(name).ShouldBe(name);
}
