using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Models;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>The language models of this installation. Another provider plugs in by another <see cref="IChatClient"/> here.</summary>
internal sealed class ModelClients
{
    /// <summary>The key under which a test puts an identity of its own.</summary>
    public const string Identity = "ai-identity";

    // What Azure OpenAI documents for its v1 endpoint.
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    public ModelClients(IOptions<AiOptions> options, ModelPace pace, IServiceProvider services)
    {
        if (options.Value is { IsOn: true } ai)
        {
            var identity = ai.UsesIdentity ? PolicyOf(services.GetKeyedService<TokenCredential>(Identity) ?? new DefaultAzureCredential()) : null;
            (Main, MainModel) = (Open(ai, ai.Model!.Trim(), identity, pace), ai.Model!.Trim());
            if (!string.IsNullOrWhiteSpace(ai.SecondModel))
            {
                (Second, SecondModel) = (Open(ai, ai.SecondModel.Trim(), identity, pace), ai.SecondModel.Trim());
            }
        }
    }

    /// <summary>Gets the model, or null where the agents follow rules.</summary>
    public IChatClient? Main { get; }

    public string MainModel { get; } = string.Empty;

    /// <summary>Gets the model of the second opinion, or null where the rules have it.</summary>
    public IChatClient? Second { get; }

    public string SecondModel { get; } = string.Empty;

    private static PacedClient Open(AiOptions ai, string model, BearerTokenPolicy? identity, ModelPace pace)
    {
        var timeout = TimeSpan.FromSeconds(ai.TimeoutSeconds);
        return new PacedClient(
            identity is null ? OpenAIConnection.WithKey(ai.Address, model, ai.ApiKey?.Trim(), timeout) : OpenAIConnection.WithIdentity(ai.Address, model, identity, timeout), pace);
    }

    private static BearerTokenPolicy PolicyOf(TokenCredential credential) => new(credential, Scope);
}
