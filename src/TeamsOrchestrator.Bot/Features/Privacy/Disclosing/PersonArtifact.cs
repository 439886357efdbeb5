using System.Text.Json;

namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Something that an agent or a person made of the CV.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Version">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Agent">The agent with its version, or null.</param>
/// <param name="Person">The person, or null.</param>
/// <param name="Inputs">The fingerprint of what it was made from.</param>
/// <param name="Content">What it says; null where it was erased.</param>
internal sealed record PersonArtifact(string Kind, int Version, DateTimeOffset At, string? Agent, string? Person, string Inputs, JsonElement? Content);
