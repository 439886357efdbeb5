namespace TeamsOrchestrator.Agents.Models;

/// <summary>Lets a language model do something, and rules where it fails and somebody says that they may: the one place where that is decided.</summary>
public static class ModelElseRules
{
    /// <summary>Does it.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="byModel">Does it with the model.</param>
    /// <param name="withoutModel">Says whether rules do it where the model fails so.</param>
    /// <param name="byRules">Does it by rules.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ModelFaultException">The model failed, and the work waits for it.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> byModel, Func<ModelFaultException, Task<bool>> withoutModel, Func<Task<T>> byRules)
    {
        ArgumentNullException.ThrowIfNull(byModel);
        ArgumentNullException.ThrowIfNull(withoutModel);
        ArgumentNullException.ThrowIfNull(byRules);
        try
        {
            return await byModel();
        }
        catch (ModelFaultException fault)
        {
            if (!await withoutModel(fault))
            {
                throw;
            }
        }

        return await byRules();
    }
}
