using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Collects what happened during a turn or a job and appends it to the chains as the last thing of the commit.</summary>
internal sealed class AuditLog(HiringDb db, DataKeys keys, KeyFactory ids, TimeProvider clock)
{
    /// <summary>The chain of events that belong to no requisition.</summary>
    public static readonly Guid TenantChain = Guid.Empty;

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

    /// <summary>Gets a value indicating whether something was noted.</summary>
    public bool HasEntries => entries.Count > 0;

    /// <summary>Appends within the transaction of the commit. The head's lock is taken last, so chains never wait for other work.</summary>
    public async Task AppendAsync(CancellationToken cancellationToken)
    {
        foreach (var chain in entries.GroupBy(entry => entry.ChainId).OrderBy(chain => chain.Key))
        {
            var head = await LockHeadAsync(chain.Key, cancellationToken);
            foreach (var entry in chain)
            {
                Append(head, entry);
            }

            head.Signature = AuditChain.Sign(keys.Audit, head);
        }

        entries.Clear();
    }

    private async Task<AuditHead> LockHeadAsync(Guid chainId, CancellationToken cancellationToken)
    {
        var heads = db.Database.IsNpgsql()
            ? db.AuditHeads.FromSql($"""SELECT * FROM "AuditHeads" WHERE "TenantId" = {db.Tenant.Id} AND "ChainId" = {chainId} FOR UPDATE""")
            : db.AuditHeads.Where(row => row.ChainId == chainId);
        var head = await heads.FirstOrDefaultAsync(cancellationToken);
        if (head is null)
        {
            head = new AuditHead { TenantId = db.Tenant.Id, ChainId = chainId, LastHash = AuditChain.Genesis, Signature = string.Empty };
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
            ActorKind = entry.Actor.Kind, ActorId = entry.Actor.Id, Code = entry.Code, SubjectId = entry.SubjectId,
            DetailHash = entry.Detail is null ? null : AuditChain.HashDetail(keys.Audit, salt, entry.Detail),
            PreviousHash = head.LastHash, Hash = string.Empty,
        };
        var hash = AuditChain.HashLink(unhashed);
        db.AuditEvents.Add(new AuditEvent
        {
            Id = id, TenantId = unhashed.TenantId, ChainId = unhashed.ChainId, Number = unhashed.Number, At = unhashed.At,
            ActorKind = unhashed.ActorKind, ActorId = unhashed.ActorId, Code = unhashed.Code, SubjectId = unhashed.SubjectId,
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
