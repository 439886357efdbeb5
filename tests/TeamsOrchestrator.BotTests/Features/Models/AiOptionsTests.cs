using TeamsOrchestrator.Bot.Models;

namespace TeamsOrchestrator.BotTests.Features.Models;

/// <summary>What the start says of settings of the language model that cannot work.</summary>
public sealed class AiOptionsTests
{
    [Theory]
    [InlineData("https://contoso.openai.azure.com/openai/v1/")]
    [InlineData("https://contoso.openai.azure.com/openai/v1")]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("http://localhost:11434/v1/")]
    [InlineData("http://ollama:11434/v1/")]
    public void Addresses_of_model_servers_are_taken(string endpoint) =>
        Faults(new AiOptions { Endpoint = endpoint, Model = "m", InputPrice = 1, BudgetPerRequisition = 5, SecondModel = "n" }).ShouldBeEmpty();

    [Fact]
    public void Without_any_setting_there_is_no_model_and_nothing_is_wrong()
    {
        var options = new AiOptions();

        Faults(options).ShouldBeEmpty();
        options.IsOn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("contoso", "m", "Ai__Endpoint has to be a full address")]
    [InlineData("http://models.example.com/v1/", "m", "Ai__Endpoint has to begin with https://")]
    [InlineData("https://contoso.openai.azure.com/", "m", "has to end with /openai/v1/")]
    [InlineData("https://contoso.openai.azure.com/openai/v1/?api-version=2024", "m", "must not hold a question mark")]
    [InlineData("https://api.openai.com/v1/chat/completions", "m", "must end before /chat/completions")]
    [InlineData("https://api.openai.com/v1/", "", "Ai__Model is missing")]
    [InlineData("", "m", "Ai__Model is set and Ai__Endpoint is not")]
    public void An_address_or_a_model_that_cannot_work_is_named_with_its_setting(string endpoint, string model, string words) =>
        Faults(new AiOptions { Endpoint = endpoint, Model = model }).ShouldHaveSingleItem().ShouldContain(words, Case.Sensitive);

    [Fact]
    public void Each_number_has_its_range_and_a_budget_needs_prices()
    {
        var options = new AiOptions
        {
            Endpoint = "https://api.openai.com/v1/", Model = "m", SecondModel = "m", BudgetPerRequisition = 1, MaxConcurrency = 0, TimeoutSeconds = 500, CachedInputPrice = -1, Currency = "a long name",
        };

        var faults = Faults(options);

        foreach (var setting in new[] { "Ai__SecondModel", "Ai__BudgetPerRequisition", "Ai__MaxConcurrency", "Ai__TimeoutSeconds", "Ai__CachedInputPrice", "Ai__Currency" })
        {
            faults.ShouldContain(fault => fault.StartsWith(setting, StringComparison.Ordinal), setting);
        }
    }

    [Fact]
    public void Cost_counts_what_the_server_knew_already_at_its_own_price() =>
        new AiOptions { InputPrice = 2, OutputPrice = 10, CachedInputPrice = 1 }.CostOf(1_000_000, 500_000, 400_000).ShouldBe(1.2 + 0.4 + 5, 0.0001);

    private static IReadOnlyList<string> Faults(AiOptions options) => [.. new AiOptionsValidator().Validate(name: null, options).Failures ?? []];
}
