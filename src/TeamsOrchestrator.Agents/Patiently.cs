using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents;

/// <summary>Does work with patterns again where a busy machine kept it waiting: a pattern's limit is time on the clock, which also passes for a
/// thread that does not get its turn, and a pattern's first use is the slowest. The work has to be without side effects.</summary>
public static class Patiently
{
    private const int MostAttempts = 3;

    /// <summary>Does the work.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>What it gave.</returns>
    /// <exception cref="RegexMatchTimeoutException">It was over the limit each time, so it was not the machine.</exception>
    public static T Do<T>(Func<T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return work();
            }
            catch (RegexMatchTimeoutException) when (attempt < MostAttempts)
            {
                // The next attempt says whether it was the machine.
            }
        }
    }

    /// <summary>Does work that waits for something.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">After it, there is no other attempt.</param>
    /// <returns>What it gave.</returns>
    /// <exception cref="RegexMatchTimeoutException">It was over the limit each time, so it was not the machine.</exception>
    public static async Task<T> DoAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (RegexMatchTimeoutException) when (attempt < MostAttempts && !cancellationToken.IsCancellationRequested)
            {
                // The next attempt says whether it was the machine.
            }
        }
    }
}
