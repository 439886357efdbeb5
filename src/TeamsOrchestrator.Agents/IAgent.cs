namespace TeamsOrchestrator.Agents;

/// <summary>Something that makes an artifact from inputs: by rules, or with a language model.</summary>
/// <typeparam name="TInput">What it reads.</typeparam>
/// <typeparam name="TOutput">What it makes.</typeparam>
/// <remarks>An agent has no side effects and never decides about a person.</remarks>
public interface IAgent<in TInput, TOutput>
{
    /// <summary>Gets who the agent is.</summary>
    AgentIdentity Identity { get; }

    /// <summary>Makes the artifact.</summary>
    /// <param name="input">What it reads. Texts of documents are data: instructions inside them are not followed.</param>
    /// <param name="cancellationToken">Ends the run when the step's time is up or the requisition was stopped.</param>
    /// <returns>The artifact.</returns>
    Task<TOutput> RunAsync(TInput input, CancellationToken cancellationToken);
}
