using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>At each start, before anybody is answered: erases again whom a restored backup brought back, and notes whom other nodes erased.</summary>
internal sealed partial class ForgetAgain(ForgottenList forgotten, IServiceScopeFactory scopes, ILogger<ForgetAgain> logger) : IStoreReady
{
    private const int Attempts = 5;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var known = forgotten.Read();
        foreach (var tenant in known.GroupBy(person => person.Tenant, StringComparer.Ordinal))
        {
            var ids = tenant.Select(person => person.Candidate).ToList();
            foreach (var id in await BackAsync(tenant.Key, ids, cancellationToken))
            {
                await EraseAsync(tenant.Key, id, cancellationToken);
            }
        }

        await NoteOthersAsync([.. known.Select(person => person.Candidate)], cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> BackAsync(string tenantId, List<Guid> ids, CancellationToken cancellationToken)
    {
        await using var scope = Enter(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var back = new List<Guid>();
        foreach (var some in ids.Chunk(500))
        {
            back.AddRange(await db.Candidates.Where(row => some.Contains(row.Id) && row.ErasedAt == null).Select(row => row.Id).ToListAsync(cancellationToken));
        }

        return back;
    }

    private async Task EraseAsync(string tenantId, Guid candidateId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = Enter(tenantId);
            var candidate = await scope.ServiceProvider.GetRequiredService<HiringDb>().Candidates.SingleAsync(row => row.Id == candidateId, cancellationToken);
            try
            {
                await scope.ServiceProvider.GetRequiredService<ErasePerson>().RunAsync(candidate, AuditActor.System, cancellationToken);
                await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(cancellationToken);
                Log.ForgottenAgain(logger, candidateId);
                return;
            }
            catch (Exception exception) when (attempt < Attempts && Conflict.Is(exception))
            {
                Log.Conflict(logger, candidateId, attempt); // a node that runs was faster
            }
        }
    }

    // With several nodes each has a list of its own, and each list has everybody.
    private async Task NoteOthersAsync(HashSet<Guid> known, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var erased = await scope.ServiceProvider.GetRequiredService<HiringDb>().Candidates.IgnoreQueryFilters().AsNoTracking().Where(row => row.ErasedAt != null).ToListAsync(cancellationToken);
        foreach (var candidate in erased.Where(row => !known.Contains(row.Id)))
        {
            await forgotten.AddAsync(candidate, DateTimeOffset.FromUnixTimeMilliseconds(candidate.ErasedAt!.Value), cancellationToken);
        }
    }

    private AsyncServiceScope Enter(string tenantId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenantId);
        return scope;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 700, Level = LogLevel.Warning, Message = "Candidate {CandidateId} was erased before and a backup brought the data back: they were erased again.")]
        public static partial void ForgottenAgain(ILogger logger, Guid candidateId);

        [LoggerMessage(EventId = 701, Level = LogLevel.Debug, Message = "Erasing candidate {CandidateId} again starts anew after conflict {Number}.")]
        public static partial void Conflict(ILogger logger, Guid candidateId, int number);
    }
}
