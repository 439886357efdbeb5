namespace TeamsOrchestrator.Agents.Models;

/// <summary>One question to a language model.</summary>
/// <param name="Agent">The agent that asks, with the version of its prompt and the model.</param>
/// <param name="Fingerprint">The SHA-256 of the model, its settings, the prompt and all that was put into it, in lower-case hexadecimal.</param>
public sealed record ModelCall(AgentIdentity Agent, string Fingerprint);
