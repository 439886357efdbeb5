using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>One thing that feedback on a job description asks for.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="What">What it is about, as it was written.</param>
/// <param name="Wording">The new wording, or null.</param>
/// <param name="Part">Where it belongs, or null where that was not said.</param>
internal sealed record JobInstruction(InstructionKind Kind, string What, string? Wording, JobPart? Part);
