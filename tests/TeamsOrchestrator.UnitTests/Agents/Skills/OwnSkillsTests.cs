using System.Text;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.UnitTests.Quality;

namespace TeamsOrchestrator.UnitTests.Agents.Skills;

/// <summary>A skills file of one's own, which joins the built-in one.</summary>
public sealed class OwnSkillsTests
{
    [Fact]
    public void A_line_with_the_name_of_a_built_in_skill_adds_words_and_parents_to_it()
    {
        var lexicon = Load("kubernetes | k3s, Hausplattform | Cloud computing\n=Go | golang-tools");

        Names(lexicon, "Ran k3s, K8s and the Hausplattform").ShouldBe(["Kubernetes", "Kubernetes", "Kubernetes"]);
        foreach (var parent in new[] { "Cloud computing", "Container orchestration", "Containers" })
        {
            lexicon.IsKindOf(lexicon.Find("Kubernetes")!, lexicon.Find(parent)!).ShouldBeTrue(parent);
        }

        lexicon.Skills.Count.ShouldBe(SkillLexicon.Default.Skills.Count);
        lexicon.Skills.Single(skill => skill.Name == "Kubernetes").Category.ShouldBe(SkillLexicon.Default.Find("Kubernetes")!.Category);
    }

    [Fact]
    public void A_name_keeps_the_marks_that_it_has_built_in_and_a_word_takes_those_of_the_file()
    {
        var lexicon = Load("Go | golang-tools\nRust | =FERRIS");

        Names(lexicon, "We go home and then rust").ShouldBeEmpty();
        Names(lexicon, "golang-tools, FERRIS").ShouldBe(["Go", "Rust"]);
        Names(lexicon, "my friend ferris").ShouldBeEmpty();
    }

    [Fact]
    public void A_skill_of_ones_own_is_found_and_is_a_kind_of_a_built_in_one()
    {
        var lexicon = Load("# ours\n[tools]\nVakuform 3000 | VF3000 | Manufacturing, Plants\nPlants\n");

        Names(lexicon, "Ran the VF3000").ShouldBe(["Vakuform 3000"]);
        lexicon.IsKindOf(lexicon.Find("Vakuform 3000")!, lexicon.Find("Manufacturing")!).ShouldBeTrue();
        lexicon.Find("Vakuform 3000")!.Category.ShouldBe("tools");
        lexicon.OwnLines.ShouldBe(2);
        Names(lexicon, "PostgreSQL").ShouldBe(["PostgreSQL"]);
    }

    [Fact]
    public void A_line_that_overrules_takes_the_place_of_the_built_in_one_and_the_words_of_others()
    {
        var lexicon = Load("!Kubernetes | Hausplattform\n!Rancher | Cattle\n");

        Names(lexicon, "Hausplattform").ShouldBe(["Kubernetes"]);
        Names(lexicon, "K8s").ShouldBeEmpty();
        Names(lexicon, "Rancher").ShouldBe(["Rancher"]);
        lexicon.IsKindOf(lexicon.Find("Kubernetes")!, lexicon.Find("Containers")!).ShouldBeFalse();
        Names(Load("!Cattle | Rancher"), "Rancher and K8s").ShouldBe(["Cattle", "Kubernetes"]);
    }

    [Theory]
    [InlineData("Bread | | Ovens", "Line 1: the parent 'Ovens' is neither a skill of this file nor a built-in one.")]
    [InlineData("\nBread | K8s", "Line 2: 'K8s' is another word for the built-in skill 'Kubernetes'. Begin the line with 'Kubernetes' to add to that, or with '!Bread' to take the word from it.")]
    [InlineData("K8s | k3s", "Line 1: 'K8s' is another word for the built-in skill 'Kubernetes'. Begin the line with 'Kubernetes' to add to that, or with '!K8s' to take the word from it.")]
    [InlineData("!Snake | Python", "Line 1: 'Python' is the name of another skill. Begin the line with 'Python' to add to it.")]
    [InlineData("Python | Snake\nPython | Boa", "Line 2: 'Python' already stands in line 1.")]
    [InlineData("Bread | loaf\nRoll | loaf", "Line 2: 'loaf' already stands in line 1.")]
    [InlineData("Programming | | Java", "Line 1: 'Programming' would be a kind of itself, by way of its parents.")]
    [InlineData("Bread | | Roll\nRoll | | Bread", "Line 1: 'Bread' would be a kind of itself, by way of its parents.")]
    [InlineData("Bread | | | tasty", "Line 1: the flag 'tasty' is not known; the only one is broad.")]
    [InlineData("| loaf", "Line 1: expected 'name | synonyms | parents | flags'.")]
    public void A_mistake_names_its_line_and_what_to_write_instead(string file, string message) => Should.Throw<FormatException>(() => Load(file)).Message.ShouldBe(message);

    [Fact]
    public void The_fingerprint_is_of_what_counts_and_every_agent_carries_it_in_its_version()
    {
        var lexicon = Load("Bread | loaf");

        SkillLexicon.Default.Fingerprint.ShouldBeNull();
        SkillLexicon.Default.VersionOf("4").ShouldBe("4");
        lexicon.VersionOf("4").ShouldBe($"4+skills.{lexicon.Fingerprint![..12]}");
        Load("# a comment\r\n\r\n  Bread | loaf  \r\n").Fingerprint.ShouldBe(lexicon.Fingerprint);
        Load("Bread | loaf, Brot").Fingerprint.ShouldNotBe(lexicon.Fingerprint);
        new TeamsOrchestrator.Agents.Screening.LocalScreeningAgent(lexicon, TimeProvider.System).Identity.Version.ShouldEndWith(lexicon.Mark!);
        new TeamsOrchestrator.Agents.Drafting.LocalCriteriaAgent(lexicon).Identity.Version.ShouldEndWith(lexicon.Mark!);
        new TeamsOrchestrator.Agents.Drafting.LocalCriteriaReviser(lexicon).Identity.Version.ShouldEndWith(lexicon.Mark!);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        using var stream = new MemoryStream([.. "Bread | Br"u8, 0xF6, .. "tchen"u8]);
        Should.Throw<DecoderFallbackException>(() => SkillLexicon.LoadOwn(stream));
    }

    [Fact]
    public void The_example_of_the_documentation_can_be_used()
    {
        var example = Regex.Match(File.ReadAllText(Repository.PathTo("docs/skills.md")), "```\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["text"].Value;
        var lexicon = Load(example);

        Names(lexicon, "k3s on the vacuum former").ShouldBe(["Kubernetes", "Vakuform 3000"]);
    }

    private static IEnumerable<string> Names(SkillLexicon lexicon, string text) => lexicon.FindIn(text).Select(mention => mention.Skill.Name);

    private static SkillLexicon Load(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SkillLexicon.LoadOwn(stream);
    }
}
