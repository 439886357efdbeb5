using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Models;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether the language model answers: one short question to each, of a few tokens.</summary>
internal sealed class ModelCheck(IOptions<AiOptions> options, IServiceProvider services) : ICheck
{
    private const int FewTokens = 16;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public string Name => "language-model";

    public IReadOnlyList<Type> Needs => [typeof(AiOptions)];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
        {
            return [Finding.Skipped(Name, "the agents follow rules. Ai__Endpoint and Ai__Model give them a language model.")];
        }

        var clients = services.GetRequiredService<ModelClients>();
        var findings = new List<Finding> { await AskAsync(clients.Main!, "Ai__Model", clients.MainModel, cancellationToken) };
        if (clients.Second is { } second)
        {
            findings.Add(await AskAsync(second, "Ai__SecondModel", clients.SecondModel, cancellationToken));
        }

        return findings;
    }

    private async Task<Finding> AskAsync(IChatClient client, string setting, string model, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await client.GetResponseAsync([new ChatMessage(ChatRole.User, "Answer with the word yes.")], new ChatOptions { MaxOutputTokens = FewTokens }, limit.Token);
            return Finding.Ok(Name, $"{model} of {setting} answers at {options.Value.Address.Host}.");
        }
        catch (ModelFaultException fault)
        {
            return Explain(fault, setting, model);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Finding.Fault(Name, $"{model} did not answer within {Limit.TotalSeconds:0} seconds.", "Check that this machine reaches Ai__Endpoint, perhaps through a proxy (HTTPS_PROXY).");
        }
        catch (Azure.Identity.AuthenticationFailedException)
        {
            return Finding.Fault(
                Name, "There is no identity here that Microsoft Entra knows.", "Give the machine a managed identity, sign in with 'az login', or set Ai__ApiKey.");
        }
    }

    private Finding Explain(ModelFaultException fault, string setting, string model) => fault.Kind switch
    {
        ModelFault.KeyRefused => Finding.Fault(
            Name, options.Value.UsesIdentity ? "The server does not accept the identity." : "The server does not accept the key.",
            options.Value.UsesIdentity ? "Give the identity the role 'Cognitive Services OpenAI User' on the resource." : "Put a valid key of the resource into Ai__ApiKey."),
        ModelFault.ModelUnknown => Finding.Fault(Name, $"The server does not know {model}.", $"Put the name of the model, in Azure of the deployment, into {setting}; and compare Ai__Endpoint, which in Azure ends with /openai/v1/."),
        ModelFault.NoQuota => Finding.Fault(Name, $"The quota of {model} is used up.", "Raise it with whoever provides the model; until then steps wait."),
        ModelFault.Throttled => Finding.Warning(Name, $"{model} is busy at the moment; the bot waits as it is asked to.", "If that lasts, lower Ai__MaxConcurrency or raise the quota."),
        ModelFault.Unavailable or ModelFault.TimedOut => Finding.Fault(
            Name, "The server cannot be reached, or does not answer.", "Check Ai__Endpoint, and that this machine reaches it, perhaps through a proxy (HTTPS_PROXY)."),
        _ => Finding.Fault(Name, $"The server does not answer as a language model does ({fault.Kind}).", "Check that Ai__Endpoint is the address of an OpenAI-compatible server, up to and with /v1/."),
    };
}
