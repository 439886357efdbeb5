using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Reads and writes artifact versions. A candidate's are encrypted with the candidate's own key.</summary>
internal sealed class ArtifactStore(HiringDb db, CandidateVault vault, KeyFactory ids, TimeProvider clock)
{
    private readonly Dictionary<Guid, Guid> keyIds = [];

    /// <summary>Adds a version made by an agent.</summary>
    public Task<ArtifactVersion> AddAsync<T>(
        ArtifactKind kind, Guid requisitionId, Candidate? candidate, string agent, string inputsFingerprint, T content, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        AddAsync(kind, requisitionId, candidate, agent, personId: null, inputsFingerprint, content, type, cancellationToken);

    /// <summary>Adds a version made by a person.</summary>
    public Task<ArtifactVersion> AddAsync<T>(
        ArtifactKind kind, Guid requisitionId, Candidate? candidate, Guid personId, string inputsFingerprint, T content, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        AddAsync(kind, requisitionId, candidate, agent: null, personId, inputsFingerprint, content, type, cancellationToken);

    /// <summary>Finds the newest version, one of the commit under way included.</summary>
    public async Task<ArtifactVersion?> NewestAsync(ArtifactKind kind, Guid requisitionId, Guid? candidateId, CancellationToken cancellationToken) =>
        Pending().Where(row => row.RequisitionId == requisitionId && row.CandidateId == candidateId && row.Kind == kind).MaxBy(row => row.Number)
        ?? await db.Artifacts.AsNoTracking()
            .Where(row => row.RequisitionId == requisitionId && row.CandidateId == candidateId && row.Kind == kind)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Finds the newest criteria to put before people: what an agent drafted, or what stands in a review. What somebody only proposed, and nobody agreed to, is not.</summary>
    public async Task<ArtifactVersion?> NewestCriteriaAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(row => row.RequisitionId == requisitionId && (row.Kind == ReviewKind.Criteria || row.Kind == ReviewKind.Rework)).ToListAsync(cancellationToken);
        var put = reviews.Select(review => review.ArtifactVersionId).OfType<Guid>().ToList();
        var versions = await db.Artifacts.AsNoTracking()
            .Where(row => row.RequisitionId == requisitionId && row.CandidateId == null && row.Kind == ArtifactKind.Criteria && (row.Agent != null || put.Contains(row.Id)))
            .OrderByDescending(row => row.Number).Take(1).ToListAsync(cancellationToken);
        return versions.Concat(Pending().Where(row => row.RequisitionId == requisitionId && row.Kind == ArtifactKind.Criteria && (row.Agent != null || put.Contains(row.Id)))).MaxBy(row => row.Number);
    }

    /// <summary>Finds the job description that was written and that people agreed on; where the workflow asks nobody, what the agent wrote.</summary>
    public async Task<ArtifactVersion?> AgreedJobDescriptionAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.AsNoTracking().Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.JobDescription).OrderByDescending(row => row.OpenedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return review is null ? await NewestAsync(ArtifactKind.JobDescription, requisitionId, candidateId: null, cancellationToken)
            : review is { State: ReviewState.Decided, Decision: DecisionKind.Approve or DecisionKind.Edit } ? await FindAsync(review.ArtifactVersionId, cancellationToken)
            : null;
    }

    /// <summary>Finds a version by its key, one of the commit under way included.</summary>
    public async Task<ArtifactVersion?> FindAsync(Guid? id, CancellationToken cancellationToken) =>
        Pending().FirstOrDefault(row => row.Id == id) ?? await db.Artifacts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Reads the content of a version.</summary>
    /// <returns>The content, or null where there is no version, or it was erased or withdrawn.</returns>
    public async Task<T?> ReadAsync<T>(ArtifactVersion? version, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (version is null or { Content.Length: 0 })
        {
            return null;
        }

        var json = version.CandidateId is { } candidateId
            ? await vault.UnprotectAsync(await KeyOfAsync(candidateId, cancellationToken), version.Content, cancellationToken)
            : version.Content;
        return json is null ? null : JsonSerializer.Deserialize(json, type);
    }

    /// <summary>Computes the fingerprint of what something is made from.</summary>
    public static string Fingerprint(params ReadOnlySpan<string> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in inputs)
        {
            var bytes = Encoding.UTF8.GetBytes(input);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<ArtifactVersion> Pending() => db.ChangeTracker.Entries<ArtifactVersion>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);

    private async Task<ArtifactVersion> AddAsync<T>(
        ArtifactKind kind, Guid requisitionId, Candidate? candidate, string? agent, Guid? personId, string inputsFingerprint, T content, JsonTypeInfo<T> type,
        CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, type);
        var before = await NewestAsync(kind, requisitionId, candidate?.Id, cancellationToken);
        var version = new ArtifactVersion
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = requisitionId, CandidateId = candidate?.Id, Kind = kind,
            Number = (before?.Number ?? 0) + 1, Agent = agent, PersonId = personId, InputsFingerprint = inputsFingerprint,
            Content = candidate is null ? json : await vault.ProtectAsync(candidate.FileId, json, cancellationToken),
            CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        db.Artifacts.Add(version);
        return version;
    }

    // A candidate's key is the one that came with the file; the candidate keeps it.
    private async Task<Guid> KeyOfAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        if (!keyIds.TryGetValue(candidateId, out var keyId))
        {
            keyIds[candidateId] = keyId = db.Candidates.Local.FirstOrDefault(row => row.Id == candidateId)?.FileId
                ?? await db.Candidates.Where(row => row.Id == candidateId).Select(row => row.FileId).SingleAsync(cancellationToken);
        }

        return keyId;
    }
}
