using System.Text;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.UnitTests.Agents.Skills;

public sealed class SkillLexiconTests
{
    [Fact]
    public void The_shipped_lexicon_is_broad()
    {
        SkillLexicon.Default.Skills.Count.ShouldBeGreaterThan(600);
        SkillLexicon.Default.Skills.Select(skill => skill.Category).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(12);
    }

    [Fact]
    public void Every_wording_of_the_shipped_lexicon_names_its_skill()
    {
        foreach (var skill in SkillLexicon.Default.Skills)
        {
            foreach (var wording in skill.Wordings.Where(wording => !wording.NeedsContext))
            {
                SkillLexicon.Default.FindIn(wording.Text).ShouldContain(mention => mention.Skill == skill && mention.Length == wording.Text.Length, wording.Text);
            }
        }
    }

    [Fact]
    public void No_skill_is_a_kind_of_itself() =>
        SkillLexicon.Default.Skills.ShouldAllBe(skill => !SkillLexicon.Default.IsKindOf(skill, skill));

    [Fact]
    public void Kinds_reach_over_several_steps()
    {
        var (spring, java, programming) = (Skill("Spring Boot"), Skill("Java"), Skill("Programming"));

        SkillLexicon.Default.IsKindOf(spring, java).ShouldBeTrue();
        SkillLexicon.Default.IsKindOf(spring, programming).ShouldBeTrue();
        SkillLexicon.Default.IsKindOf(java, spring).ShouldBeFalse();

        static Skill Skill(string name) => SkillLexicon.Default.Find(name).ShouldNotBeNull();
    }

    [Fact]
    public void The_longest_name_wins() =>
        SkillLexicon.Default.FindIn("React Native, SQL Server and Visual Basic for Applications").Select(mention => mention.Skill.Name).ShouldBe(["React Native", "SQL Server", "VBA"]);

    [Fact]
    public void A_file_of_ones_own_is_read()
    {
        var lexicon = Load("# comment\n[baking]\nBread | loaf, Brot\nRye bread | Roggenbrot | Bread\n=?Bun | =Bap\n");

        lexicon.Skills.Select(skill => (skill.Name, skill.Category)).ShouldBe([("Bread", "baking"), ("Rye bread", "baking"), ("Bun", "baking")]);
        lexicon.FindIn("Baked Roggenbrot and loaves, a loaf").Select(mention => mention.Skill.Name).ShouldBe(["Rye bread", "Bread"]);
        lexicon.Find("rye bread").ShouldNotBeNull().Parents.ShouldBe(["Bread"]);
    }

    [Theory]
    [InlineData("Bread\nRoll | bread", "Line 2: 'bread' already stands in line 1.")]
    [InlineData("Bread | | Food", "Line 1: the parent 'Food' is not a skill of this file.")]
    [InlineData("\nBread | | | tasty", "Line 2: the flag 'tasty' is not known; the only one is broad.")]
    [InlineData("a | b | | | e", "Line 1: expected 'name | synonyms | parents | flags'.")]
    [InlineData("!!!", "Line 1: '!!!' holds no word.")]
    public void A_mistake_names_its_line(string file, string message) => Should.Throw<FormatException>(() => Load(file)).Message.ShouldBe(message);

    private static SkillLexicon Load(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SkillLexicon.Load(stream);
    }
}
