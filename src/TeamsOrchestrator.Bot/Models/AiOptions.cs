namespace TeamsOrchestrator.Bot.Models;

/// <summary>Which language model the agents use. Bound to the <c>Ai</c> section.</summary>
public sealed class AiOptions
{
    /// <summary>Gets or sets the address of the model's server.</summary>
    /// <value>None by default: then the agents follow rules.</value>
    public string? Endpoint { get; set; }

    /// <summary>Gets or sets the model, or in Azure the deployment.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the key.</summary>
    /// <value>None: an identity of Microsoft Entra, or nothing where the server is on this machine or is reached without TLS.</value>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the model that has the second opinion.</summary>
    /// <value>None by default: then the rules have it.</value>
    public string? SecondModel { get; set; }

    /// <summary>Gets or sets what one requisition may cost before its recruiter is asked.</summary>
    /// <value>0, the default, for no limit.</value>
    public double BudgetPerRequisition { get; set; }

    /// <summary>Gets or sets what a million tokens of questions cost.</summary>
    public double InputPrice { get; set; }

    /// <summary>Gets or sets what a million tokens of answers cost.</summary>
    public double OutputPrice { get; set; }

    /// <summary>Gets or sets what a million tokens of questions cost that the server knew already.</summary>
    /// <value>None by default: as much as other tokens of questions.</value>
    public double? CachedInputPrice { get; set; }

    /// <summary>Gets or sets the currency of the prices.</summary>
    /// <value>The default is USD.</value>
    public string Currency { get; set; } = "USD";

    /// <summary>Gets or sets how many questions a node asks at a time.</summary>
    /// <value>Between 1 and 64. The default is 4.</value>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Gets or sets how long an answer may take, in seconds.</summary>
    /// <value>Between 1 and 240. The default is 120.</value>
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>Gets a value indicating whether there is a language model.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);

    /// <summary>Gets the address as the library wants it.</summary>
    internal Uri Address => new(Endpoint!.Trim().TrimEnd('/') + "/", UriKind.Absolute);

    /// <summary>Gets a value indicating whether the server wants a token of Microsoft Entra.</summary>
    internal bool UsesIdentity => string.IsNullOrWhiteSpace(ApiKey) && Address.Scheme == Uri.UriSchemeHttps && !Address.IsLoopback;

    /// <summary>Computes what a call costs.</summary>
    internal double CostOf(long inputTokens, long outputTokens, long cachedTokens) =>
        (((inputTokens - cachedTokens) * InputPrice) + (cachedTokens * (CachedInputPrice ?? InputPrice)) + (outputTokens * OutputPrice)) / 1_000_000;
}
