namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>One entry of an exported trail, with everything that its hash is made of.</summary>
internal sealed record TrailRow
{
    public required long Number { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Gets when, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the kind of actor: <c>Person</c>, <c>Agent</c> or <c>System</c>.</summary>
    public required string ActorKind { get; init; }

    /// <summary>Gets a person's key, or an agent's name, version of its rules or prompt, and model.</summary>
    public required string ActorId { get; init; }

    /// <summary>Gets the person's name, or null.</summary>
    public string? ActorName { get; init; }

    public required string Code { get; init; }

    /// <summary>Gets the code in the words of whoever exports.</summary>
    public required string What { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Gets what the subject is called, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the fingerprint of what an agent worked on, or null.</summary>
    public string? Inputs { get; init; }

    /// <summary>Gets the words; null where there are none, or they were erased.</summary>
    public string? Detail { get; init; }

    public bool DetailErased { get; init; }

    /// <summary>Gets a value indicating whether something stands in place of the words: the name of a file of a blind requisition before the decision. The hash is that of the words.</summary>
    public bool DetailHidden { get; init; }

    public string? DetailHash { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}
