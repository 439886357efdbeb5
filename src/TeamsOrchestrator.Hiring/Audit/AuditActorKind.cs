namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>What kind of actor did something.</summary>
public enum AuditActorKind
{
    /// <summary>The product itself.</summary>
    System,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An agent.</summary>
    Agent,
}
