namespace TeamsOrchestrator.Agents.Models;

/// <summary>An agent in its two versions: the one that leads, with a language model where there is one, and the one with rules.</summary>
/// <typeparam name="TInput">What it reads.</typeparam>
/// <typeparam name="TOutput">What it makes.</typeparam>
/// <param name="lead">The version that leads.</param>
/// <param name="rules">The version with rules; the same where there is no model.</param>
public sealed class AgentPair<TInput, TOutput>(IAgent<TInput, TOutput> lead, IAgent<TInput, TOutput> rules)
{
    /// <summary>Gets who leads.</summary>
    public AgentIdentity Lead => lead.Identity;

    /// <summary>Gets a value indicating whether a language model leads.</summary>
    public bool HasModel => lead.Identity.Model is not null;

    /// <summary>Says who works.</summary>
    /// <param name="mayAskModel">Whether a model may read what is put in.</param>
    /// <returns>The agent.</returns>
    public AgentIdentity By(bool mayAskModel) => (mayAskModel ? lead : rules).Identity;

    /// <summary>Lets the agent work.</summary>
    /// <param name="input">What is put in.</param>
    /// <param name="mayAskModel">Whether a model may read it; where not, rules work.</param>
    /// <param name="withoutModel">Says whether rules work where the model fails so.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What was made, and by whom.</returns>
    /// <exception cref="ModelFaultException">The model failed, and the work waits for it.</exception>
    public Task<(TOutput Made, AgentIdentity By)> RunAsync(TInput input, bool mayAskModel, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        return mayAskModel ? ModelElseRules.RunAsync(() => RunAsync(lead), withoutModel, () => RunAsync(rules)) : RunAsync(rules);

        async Task<(TOutput, AgentIdentity)> RunAsync(IAgent<TInput, TOutput> agent) => (await agent.RunAsync(input, cancellationToken), agent.Identity);
    }
}
