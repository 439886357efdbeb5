namespace TeamsOrchestrator.Agents;

/// <summary>Who made an artifact when no person did. It is kept with every artifact version and shown on cards.</summary>
/// <param name="Name">The agent's name in kebab case, such as <c>local-screener</c>.</param>
/// <param name="Version">The version of its rules or prompt. It changes whenever the same input may give another output.</param>
/// <param name="Model">The language model, or null for a rules-based agent.</param>
public sealed record AgentIdentity(string Name, string Version, string? Model = null)
{
    /// <summary>Returns name, version and model as one line for audit events.</summary>
    /// <returns>For instance <c>local-screener/1</c>.</returns>
    public override string ToString() => Model is null ? $"{Name}/{Version}" : $"{Name}/{Version} ({Model})";
}
