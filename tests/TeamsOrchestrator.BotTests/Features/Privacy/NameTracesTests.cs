using TeamsOrchestrator.Bot.Features.Privacy.Erasing;

namespace TeamsOrchestrator.BotTests.Features.Privacy;

/// <summary>How a name is found in what people wrote.</summary>
public sealed class NameTracesTests
{
    [Theory]
    [InlineData("Ask Ana Soler again", true, "Ask C-3 again")]
    [InlineData("ANA  SOLER's gaps", true, "C-3's gaps")]
    [InlineData("Soler, Ana was hired", true, "C-3 was hired")]
    [InlineData("Mariana Soler", false, "Mariana Soler")]
    [InlineData("Ana Solero", false, "Ana Solero")]
    [InlineData("Soler is weaker", false, "Soler is weaker")]
    public void A_name_is_found_as_a_whole(string text, bool found, string left)
    {
        var traces = NameTraces.Of("Ana Soler", "C-3")!;

        traces.AreIn(text).ShouldBe(found);
        traces.Remove(text).ShouldBe(left);
    }

    [Fact]
    public void The_family_name_alone_an_escaped_name_and_a_files_name_are_found_where_they_are_asked_for()
    {
        var traces = NameTraces.Of("Zoë Özdemir", "C-3")!;

        traces.AreIn("Özdemir is weaker", familyNameToo: true).ShouldBeTrue();
        traces.Remove("özdemir is weaker", familyNameToo: true).ShouldBe("C-3 is weaker");
        traces.AreIn("""{"values":["Zo\u00EB \u00D6zdemir"]}""").ShouldBeTrue();
        traces.AreInFileName("zoe_ozdemir-CV (1).pdf").ShouldBeTrue();
        traces.AreInFileName("zoe.pdf").ShouldBeFalse();
        NameTraces.Key("Özdemir, Zoë").ShouldBe(NameTraces.Key("zoe ozdemir"));
        NameTraces.Of(" ", "C-1").ShouldBeNull();
    }
}
