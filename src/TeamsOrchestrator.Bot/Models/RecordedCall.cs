using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>One question to a language model, what it took, and the answer.</summary>
internal sealed class RecordedCall : ITenantOwned
{
    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    public Guid? RequisitionId { get; init; }

    /// <summary>Gets the candidate whom it is about, or null.</summary>
    public Guid? CandidateId { get; init; }

    /// <summary>Gets who asked: the agent with the version of its prompt, and the model.</summary>
    public required string Agent { get; init; }

    /// <summary>Gets or sets the fingerprint of model, prompt and inputs; empty where the person was erased.</summary>
    public required string Fingerprint { get; set; }

    public required long InputTokens { get; init; }

    public required long OutputTokens { get; init; }

    public required long CachedTokens { get; init; }

    public required double Cost { get; init; }

    /// <summary>Gets why the answer could not be used, or null where it could.</summary>
    public string? Fault { get; init; }

    /// <summary>Gets or sets the usable answer, encrypted with the candidate's key where there is one; null where there is none or it was erased.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>Gets when it came back, in Unix milliseconds.</summary>
    public required long At { get; init; }
}
