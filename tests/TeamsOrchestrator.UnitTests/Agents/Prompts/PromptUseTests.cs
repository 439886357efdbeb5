using TeamsOrchestrator.UnitTests.Quality;

namespace TeamsOrchestrator.UnitTests.Agents.Prompts;

public sealed class PromptUseTests
{
    [Fact]
    public void Every_agent_takes_its_prompt_from_the_model_that_it_asks_so_that_an_approved_version_reaches_it() =>
        Repository.Files("src/TeamsOrchestrator.Agents", ".cs")
            .Where(path => Path.GetFileName(path) is not ("PromptFiles.cs" or "StructuredModel.cs") && File.ReadAllText(path).Contains("PromptFiles.Get(", StringComparison.Ordinal))
            .Select(Repository.Name)
            .ShouldBeEmpty("Use model.PromptOf(name): PromptFiles knows the product's own versions alone.");
}
