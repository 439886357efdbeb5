using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Collects what happened during a turn or a job and appends it to the chains as the last thing of the commit.</summary>
internal sealed class AuditLog(HiringDb db, DataKeys keys, KeyFactory ids, TimeProvider clock)
{
    /// <summary>The chain of events that belong to no requisition.</summary>
    public static readonly Guid TenantChain = Guid.Empty;

    /// <summary>The code of the tenant's event that says that there is a chain; its subject is the chain.</summary>
    public const string ChainOpened = "chain.opened";

    private readonly List<Entry> entries = [];

    /// <summary>Notes an event.</summary>
    /// <param name="chainId">The requisition, or <see cref="TenantChain"/>.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="code">What happened, such as <c>review.approved</c>.</param>
    /// <param name="subjectId">What it happened to.</param>
    /// <param name="detail">The words, which can be erased later, or null.</param>
    /// <param name="candidateId">The candidate whom the words are about, or null.</param>
    public void Add(Guid chainId, AuditActor actor, string code, Guid subjectId, string? detail = null, Guid? candidateId = null) =>
        entries.Add(new Entry(chainId, actor, code, subjectId, detail, candidateId));

    /// <summary>Forgets what was noted.</summary>
    public void Clear() => entries.Clear();

    /// <summary>Gets a value indicating whether something was noted.</summary>
    public bool HasEntries => entries.Count > 0;

    /// <summary>Appends within the transaction of the commit. The heads' locks are taken last, so chains never wait for other work.</summary>
    public async Task AppendAsync(CancellationToken cancellationToken)
    {
        await OpenChainsAsync(cancellationToken);
        var opened = new Dictionary<Guid, string>();
        foreach (var chain in entries.GroupBy(entry => entry.ChainId).OrderBy(chain => chain.Key))
        {
            var head = await LockHeadAsync(chain.Key, opened.GetValueOrDefault(chain.Key, AuditChain.Genesis), cancellationToken);
            foreach (var entry in chain)
            {
                Append(head, entry);
                if (string.Equals(entry.Code, ChainOpened, StringComparison.Ordinal))
                {
                    opened[entry.SubjectId] = head.LastHash;
                }
            }

            head.Signature = AuditChain.Sign(keys.Audit, head);
        }

        entries.Clear();
    }

    // The tenant's chain says which chains there are, and each begins at the link that says so: a whole chain that goes missing is missed.
    private async Task OpenChainsAsync(CancellationToken cancellationToken)
    {
        var written = entries.Select(entry => entry.ChainId).Where(id => id != TenantChain).Distinct().ToList();
        var known = written.Count == 0 ? [] : await db.AuditHeads.AsNoTracking().Where(row => written.Contains(row.ChainId)).Select(row => row.ChainId).ToListAsync(cancellationToken);
        foreach (var chainId in written.Except(known))
        {
            Add(TenantChain, AuditActor.System, ChainOpened, chainId);
        }
    }

    private async Task<AuditHead> LockHeadAsync(Guid chainId, string anchor, CancellationToken cancellationToken)
    {
        var heads = db.Database.IsNpgsql()
            ? db.AuditHeads.FromSql($"""SELECT * FROM "AuditHeads" WHERE "TenantId" = {db.Tenant.Id} AND "ChainId" = {chainId} FOR UPDATE""")
            : db.AuditHeads.Where(row => row.ChainId == chainId);
        var head = await heads.FirstOrDefaultAsync(cancellationToken);
        if (head is null)
        {
            head = new AuditHead { TenantId = db.Tenant.Id, ChainId = chainId, LastHash = anchor, Signature = string.Empty };
            db.AuditHeads.Add(head);
        }

        return head;
    }

    private void Append(AuditHead head, Entry entry)
    {
        var id = ids.Next();
        var salt = entry.Detail is null ? null : RandomNumberGenerator.GetBytes(16);
        var unhashed = new AuditEvent
        {
            Id = id, TenantId = db.Tenant.Id, ChainId = entry.ChainId, Number = head.Count + 1, At = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            ActorKind = entry.Actor.Kind, ActorId = entry.Actor.Id, Code = entry.Code, SubjectId = entry.SubjectId, Inputs = entry.Actor.Inputs,
            DetailHash = entry.Detail is null ? null : AuditChain.HashDetail(keys.Audit, salt, entry.Detail),
            PreviousHash = head.LastHash, Hash = string.Empty,
        };
        var hash = AuditChain.HashLink(unhashed);
        db.AuditEvents.Add(new AuditEvent
        {
            Id = id, TenantId = unhashed.TenantId, ChainId = unhashed.ChainId, Number = unhashed.Number, At = unhashed.At,
            ActorKind = unhashed.ActorKind, ActorId = unhashed.ActorId, Code = unhashed.Code, SubjectId = unhashed.SubjectId, Inputs = unhashed.Inputs,
            DetailHash = unhashed.DetailHash, PreviousHash = unhashed.PreviousHash, Hash = hash,
        });
        if (entry.Detail is not null)
        {
            db.AuditDetails.Add(new AuditDetail { EventId = id, TenantId = db.Tenant.Id, CandidateId = entry.CandidateId, Salt = salt!, Text = entry.Detail });
        }

        (head.Count, head.LastHash) = (unhashed.Number, hash);
    }

    private sealed record Entry(Guid ChainId, AuditActor Actor, string Code, Guid SubjectId, string? Detail, Guid? CandidateId);
}
