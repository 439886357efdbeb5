using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>One labelled case: a CV for a job ad, of which it is known whether it is of the ad's profession.</summary>
/// <param name="Ad">The category of the ad.</param>
/// <param name="Cv">The CV.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="Request">What every version is asked.</param>
/// <param name="IsRelevant">The label.</param>
internal sealed record PromptCase(string Ad, Document Cv, Profile Profile, ScreeningRequest Request, bool IsRelevant);
