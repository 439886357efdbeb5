using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>Says at start what is wrong with the settings of the language model.</summary>
internal sealed class AiOptionsValidator : IValidateOptions<AiOptions>
{
    private const string Azure = ".openai.azure.com";
    private const string Path = "/openai/v1";

    public ValidateOptionsResult Validate(string? name, AiOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(AiOptions options)
    {
        if (options.IsOn && EndpointFault(options.Endpoint!.Trim()) is { } fault)
        {
            yield return fault;
        }

        if (options.IsOn == string.IsNullOrWhiteSpace(options.Model))
        {
            yield return options.IsOn
                ? "Ai__Model is missing: name the model, or in Azure the deployment, that Ai__Endpoint has."
                : "Ai__Model is set and Ai__Endpoint is not: set the address of the model's server, or remove Ai__Model for the agents that follow rules.";
        }

        if (!string.IsNullOrWhiteSpace(options.SecondModel) && string.Equals(options.SecondModel.Trim(), options.Model?.Trim(), StringComparison.Ordinal))
        {
            yield return "Ai__SecondModel must be another model than Ai__Model: a model agrees with itself. Remove it and the rules have the second opinion.";
        }

        foreach (var (setting, value) in new[]
        {
            ("Ai__BudgetPerRequisition", options.BudgetPerRequisition), ("Ai__InputPrice", options.InputPrice), ("Ai__OutputPrice", options.OutputPrice), ("Ai__CachedInputPrice", options.CachedInputPrice ?? 0),
        })
        {
            if (!(value >= 0 && value <= 1_000_000))
            {
                yield return $"{setting} must be a number from 0 to 1000000, with a point for decimals.";
            }
        }

        if (options is { BudgetPerRequisition: > 0, InputPrice: 0, OutputPrice: 0 })
        {
            yield return "Ai__BudgetPerRequisition needs Ai__InputPrice and Ai__OutputPrice, what a million tokens cost: without prices nothing would ever be spent.";
        }

        if (options.Currency.Trim().Length is 0 or > 5)
        {
            yield return "Ai__Currency must be the currency of the prices, for instance EUR.";
        }

        if (options.MaxConcurrency is < 1 or > 64)
        {
            yield return "Ai__MaxConcurrency must be from 1 to 64.";
        }

        if (options.TimeoutSeconds is < 1 or > 240)
        {
            yield return "Ai__TimeoutSeconds must be from 1 to 240.";
        }
    }

    private static string? EndpointFault(string endpoint)
    {
        const string Example = "for instance https://contoso.openai.azure.com/openai/v1/ or http://localhost:11434/v1/";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.UserInfo.Length > 0)
        {
            return $"Ai__Endpoint has to be a full address, {Example}.";
        }

        // A name without a dot is a machine of one's own network, such as a container beside this one.
        return url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && url.Host.Contains('.', StringComparison.Ordinal) ? "Ai__Endpoint has to begin with https:// unless the server is on this machine: what is asked holds parts of CVs."
            : url.Query.Length > 0 ? "Ai__Endpoint must not hold a question mark: the v1 endpoint needs no api-version."
            : url.AbsolutePath.Contains("/chat/completions", StringComparison.OrdinalIgnoreCase) ? $"Ai__Endpoint must end before /chat/completions, {Example}."
            : url.Host.EndsWith(Azure, StringComparison.OrdinalIgnoreCase) && !url.AbsolutePath.TrimEnd('/').Equals(Path, StringComparison.OrdinalIgnoreCase) ? "Ai__Endpoint of Azure OpenAI has to end with /openai/v1/."
            : null;
    }
}
