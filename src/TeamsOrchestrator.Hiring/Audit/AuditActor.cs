namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>Who did something: a person, an agent, or the product itself.</summary>
/// <param name="Kind">The kind of actor.</param>
/// <param name="Id">The person's key, the agent's name, version of its rules or prompt, and model, or <c>system</c>.</param>
public sealed record AuditActor(AuditActorKind Kind, string Id)
{
    /// <summary>Gets the product itself.</summary>
    public static AuditActor System { get; } = new(AuditActorKind.System, "system");

    /// <summary>Returns a person as actor.</summary>
    /// <param name="personId">The person's key.</param>
    /// <returns>The actor.</returns>
    public static AuditActor Person(Guid personId) => new(AuditActorKind.Person, personId.ToString("D"));

    /// <summary>Gets the fingerprint of what an agent worked on, or null where no agent did.</summary>
    public string? Inputs { get; init; }

    /// <summary>Returns an agent as actor.</summary>
    /// <param name="agent">Name, version of its rules or prompt, and model.</param>
    /// <param name="inputs">The fingerprint of what it worked on; null where it did not come to work.</param>
    /// <returns>The actor.</returns>
    public static AuditActor Agent(string agent, string? inputs) => new(AuditActorKind.Agent, agent) { Inputs = inputs };
}
