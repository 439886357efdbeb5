using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>The book on questions to language models, in the store: an answer is written down as soon as it is there, so that no crash lets it be paid for again.</summary>
internal sealed class ModelLedger(HiringDb db, CandidateVault vault, CallSubject subject, IServiceScopeFactory scopes, IOptions<AiOptions> options, KeyFactory ids, TimeProvider clock) : IModelCalls
{
    public async Task<string?> FindAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var candidate = await CandidateAsync(db, cancellationToken);
        if (candidate.DeclinedAi)
        {
            throw new DbUpdateConcurrencyException("The candidate declined AI while the work ran."); // nothing is asked any more; the work begins anew and finds that out
        }

        var kept = await db.ModelCalls.AsNoTracking()
            .Where(row => row.Fingerprint == call.Fingerprint && row.Fault == null && row.Answer != null && row.RequisitionId == subject.RequisitionId && row.CandidateId == candidate.Id)
            .Select(row => row.Answer).FirstOrDefaultAsync(cancellationToken);
        var answer = kept is null || candidate.KeyId is not { } keyId ? kept : await vault.UnprotectAsync(keyId, kept, cancellationToken);
        if (answer is not null)
        {
            return Encoding.UTF8.GetString(answer);
        }

        await RefuseBeyondBudgetAsync(cancellationToken);
        return null;
    }

    public async Task KeepAsync(ModelCall call, ModelAnswer answer)
    {
        // What was answered was paid for, whoever stopped meanwhile.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(db.Tenant.Id);
        var own = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var candidate = await CandidateAsync(own, CancellationToken.None);
        var isErased = candidate.KeyId is { } keyId && (candidate.DeclinedAi || !await own.DataKeys.AnyAsync(row => row.Id == keyId));
        var text = answer.Fault is null && !isErased ? Encoding.UTF8.GetBytes(answer.Text) : null;
        own.ModelCalls.Add(new RecordedCall
        {
            Id = ids.Next(), TenantId = own.Tenant.Id, RequisitionId = subject.RequisitionId, CandidateId = candidate.Id, Agent = call.Agent.ToString(),
            Fingerprint = isErased ? string.Empty : call.Fingerprint, InputTokens = answer.Usage.InputTokens, OutputTokens = answer.Usage.OutputTokens, CachedTokens = answer.Usage.CachedTokens,
            Cost = options.Value.CostOf(answer.Usage.InputTokens, answer.Usage.OutputTokens, answer.Usage.CachedTokens), Fault = answer.Fault?.ToString(),
            Answer = text is not null && candidate.KeyId is { } key ? await scope.ServiceProvider.GetRequiredService<CandidateVault>().ProtectAsync(key, text, CancellationToken.None) : text,
            At = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        });
        using (await scope.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None))
        {
            await own.SaveChangesAsync();
        }
    }

    // A candidate's key is the one that came with the file.
    private async Task<(Guid? Id, Guid? KeyId, bool DeclinedAi)> CandidateAsync(HiringDb own, CancellationToken cancellationToken)
    {
        var found = await own.Candidates.AsNoTracking().Where(row => row.Id == subject.SubjectId).Select(row => new { row.FileId, row.Fault }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? (null, null, false) : (subject.SubjectId, found.FileId, found.Fault == Candidate.NoAi);
    }

    private async Task RefuseBeyondBudgetAsync(CancellationToken cancellationToken)
    {
        if (options.Value.BudgetPerRequisition is > 0 and var budget && subject.RequisitionId is { } requisitionId)
        {
            var granted = budget * (1 + await db.Requisitions.AsNoTracking().Where(row => row.Id == requisitionId).Select(row => row.BudgetExtensions).SingleOrDefaultAsync(cancellationToken));
            if (await db.ModelCalls.Where(row => row.RequisitionId == requisitionId).SumAsync(row => row.Cost, cancellationToken) >= granted)
            {
                throw new ModelFaultException(ModelFault.BudgetSpent);
            }
        }
    }
}
