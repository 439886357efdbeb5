using TeamsOrchestrator.Agents;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>An agent that there is only with a language model.</summary>
/// <typeparam name="TInput">What it reads.</typeparam>
/// <typeparam name="TOutput">What it makes.</typeparam>
/// <param name="Agent">The agent, or null without a model.</param>
internal sealed record OptionalAgent<TInput, TOutput>(IAgent<TInput, TOutput>? Agent);
