using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;

namespace TeamsOrchestrator.Agents.Models;

/// <summary>Opens the way to a server that speaks as OpenAI does.</summary>
public static class OpenAIConnection
{
    /// <summary>What a server gets that asks for no key, as those on one's own machine do.</summary>
    private const string NoKey = "none";

    /// <summary>Opens the way with a key.</summary>
    /// <param name="endpoint">The address, for instance <c>https://contoso.openai.azure.com/openai/v1/</c>.</param>
    /// <param name="model">The model, or in Azure the deployment.</param>
    /// <param name="key">The key, or null where the server asks for none.</param>
    /// <param name="timeout">How long an answer may take.</param>
    /// <returns>The way; it holds no connection.</returns>
    public static OpenAIModelClient WithKey(Uri endpoint, string model, string? key, TimeSpan timeout) =>
        new(new ChatClient(model, new ApiKeyCredential(string.IsNullOrEmpty(key) ? NoKey : key), Options(endpoint, timeout)));

    /// <summary>Opens the way with an identity of Microsoft Entra.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="model">The deployment.</param>
    /// <param name="identity">What puts a token on each request.</param>
    /// <param name="timeout">How long an answer may take.</param>
    /// <returns>The way; it holds no connection.</returns>
    public static OpenAIModelClient WithIdentity(Uri endpoint, string model, AuthenticationPolicy identity, TimeSpan timeout)
    {
#pragma warning disable OPENAI001 // the documented way to Azure OpenAI's v1 endpoint without a key
        return new OpenAIModelClient(new ChatClient(model, identity, Options(endpoint, timeout)));
#pragma warning restore OPENAI001
    }

    // Who asks decides when to ask again: a wait in here would hold a lease and a worker.
    private static OpenAIClientOptions Options(Uri endpoint, TimeSpan timeout) => new()
    {
        Endpoint = endpoint, NetworkTimeout = timeout, RetryPolicy = new ClientRetryPolicy(maxRetries: 0), UserAgentApplicationId = "TeamsOrchestrator",
    };
}
