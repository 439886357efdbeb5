using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>The words that prompts have for what agents say. They go into a prompt as examples, so they are the model's, not the reader's.</summary>
internal static class PromptWords
{
    public static string Of(Importance importance) => importance switch { Importance.MustHave => "must-have", Importance.High => "high", Importance.Low => "low", _ => "normal" };

    public static string Of(Verdict verdict) => verdict switch { Verdict.Met => "met", Verdict.Partly => "partly", _ => "not-found" };
}
