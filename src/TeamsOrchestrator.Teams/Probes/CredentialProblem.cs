namespace TeamsOrchestrator.Teams.Probes;

/// <summary>Why the bot got no token.</summary>
public enum CredentialProblem
{
    /// <summary>It got one.</summary>
    None,

    /// <summary>The authority answered, and said no.</summary>
    Refused,

    /// <summary>The authority did not answer.</summary>
    Unreachable,

    /// <summary>What the bot was to prove itself with cannot be used: a damaged certificate, a machine without managed identity.</summary>
    Unusable,
}
