using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.UnitTests.Hiring.Audit;

/// <summary>Copies of rows with one field altered.</summary>
internal static class AuditCopies
{
    public static AuditEvent With(
        this AuditEvent link, string? tenantId = null, Guid? chainId = null, Guid? id = null, long? number = null, long? at = null, AuditActorKind? actorKind = null,
        string? actorId = null, string? code = null, Guid? subjectId = null, string? detailHash = null, string? inputs = null, string? previousHash = null, string? hash = null) => new()
    {
        Id = id ?? link.Id, TenantId = tenantId ?? link.TenantId, ChainId = chainId ?? link.ChainId, Number = number ?? link.Number, At = at ?? link.At,
        ActorKind = actorKind ?? link.ActorKind, ActorId = actorId ?? link.ActorId, Code = code ?? link.Code, SubjectId = subjectId ?? link.SubjectId,
        DetailHash = detailHash ?? link.DetailHash, Inputs = inputs ?? link.Inputs, PreviousHash = previousHash ?? link.PreviousHash, Hash = hash ?? link.Hash,
    };

    public static AuditHead With(this AuditHead head, long? count = null, string? lastHash = null, string? signature = null) => new()
    {
        TenantId = head.TenantId, ChainId = head.ChainId, Count = count ?? head.Count, LastHash = lastHash ?? head.LastHash, Signature = signature ?? head.Signature,
    };
}
