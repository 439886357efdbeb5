namespace TeamsOrchestrator.Agents.Models;

/// <summary>Keeps the book on questions to language models: what was answered is not paid for again, and nothing is asked beyond what may be spent.</summary>
public interface IModelCalls
{
    /// <summary>Finds the answer to the same question, and makes sure that it may be asked where there is none.</summary>
    /// <param name="call">The question.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>The usable answer of earlier, or null: then it may be asked.</returns>
    /// <exception cref="ModelFaultException">It must not be asked, because the budget is spent.</exception>
    Task<string?> FindAsync(ModelCall call, CancellationToken cancellationToken);

    /// <summary>Writes down what came back.</summary>
    /// <param name="call">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>When it is kept.</returns>
    Task KeepAsync(ModelCall call, ModelAnswer answer);
}
