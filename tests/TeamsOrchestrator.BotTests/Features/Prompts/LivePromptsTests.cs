using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.BotTests.Features.Prompts;

/// <summary>Which text agents follow.</summary>
public sealed class LivePromptsTests
{
    [Fact]
    public void A_version_of_ones_own_says_so_and_one_that_does_not_fit_the_program_any_more_is_not_used()
    {
        var product = PromptFiles.Get("criteria");
        var own = PromptWriter.Write(product, 2, product.System + "\nBe brief.", product.Question);

        LivePrompts.Read(Version(2, own)).ShouldNotBeNull().Version.ShouldBe("own-2");
        LivePrompts.Read(Version(1, product.Text)).ShouldBeSameAs(product, "the same text is the same version, whoever approved it");
        LivePrompts.Read(Version(2, own.Replace("{{job}}", "{{advertisement}}", StringComparison.Ordinal))).ShouldBeNull("an agent of this program has no such data");
        LivePrompts.Read(Version(0, string.Empty, followsProduct: true)).ShouldBeNull();
    }

    private static PromptVersion Version(int number, string text, bool followsProduct = false) =>
        new PromptVersion { Id = Guid.CreateVersion7(), TenantId = "t", Name = "criteria", ProposedBy = Guid.CreateVersion7(), ProposedAt = 1, FollowsProduct = followsProduct }.Propose(number, text);
}
