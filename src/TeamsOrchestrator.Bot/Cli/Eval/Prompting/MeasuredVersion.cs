using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>What is measured: an agent with one version of its prompt, or the one with rules.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="File">The file of the version, or null for what comes with the product.</param>
/// <param name="Calls">What its questions took.</param>
internal sealed record MeasuredVersion(IAgent<ScreeningRequest, ScreeningResult> Agent, string? File, CountedCalls Calls);
