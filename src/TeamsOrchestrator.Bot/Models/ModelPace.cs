using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Models;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>Lets a node ask only so many questions at a time, and none while the server asks to wait.</summary>
/// <remarks>Nobody waits long in here: a worker that waits delivers no card. Whoever finds no place comes back.</remarks>
internal sealed class ModelPace(IOptions<AiOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim places = new(options.Value.MaxConcurrency, options.Value.MaxConcurrency);
    private long quietUntil;

    /// <summary>Asks, where there is a place.</summary>
    /// <exception cref="ModelFaultException">There is none, or the server asked to wait: it says how long.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        RefuseWhileQuiet();
        if (!await places.WaitAsync(Patience, cancellationToken))
        {
            throw new ModelFaultException(ModelFault.Throttled, ComeBack);
        }

        try
        {
            RefuseWhileQuiet();
            return await ask();
        }
        catch (ModelFaultException fault) when (fault is { Kind: ModelFault.Throttled, RetryAfter: { } wait })
        {
            Interlocked.Exchange(ref quietUntil, Now + (long)wait.TotalMilliseconds);
            throw;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private void RefuseWhileQuiet()
    {
        if (Interlocked.Read(ref quietUntil) - Now is > 0 and var left)
        {
            throw new ModelFaultException(ModelFault.Throttled, TimeSpan.FromMilliseconds(left));
        }
    }
}
