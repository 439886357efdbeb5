using TeamsOrchestrator.Bot.Models;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>What <c>eval prompts</c> measured, as its JSON says it.</summary>
internal sealed record ReportedEvaluation(string Prompt, int Cases, int Ads, int Runs, string Currency, IReadOnlyList<ReportedVersion> Versions)
{
    public static ReportedEvaluation Of(PromptOrder order, IReadOnlyList<PromptCase> cases, IReadOnlyList<PromptFigures> figures, AiOptions options) =>
        new(order.Name, cases.Count, cases.DistinctBy(one => one.Ad, StringComparer.Ordinal).Count(), order.Runs, options.Currency.Trim(), [.. figures.Select(figure => VersionOf(figure, options))]);

    private static ReportedVersion VersionOf(PromptFigures figures, AiOptions options)
    {
        var (identity, usage) = (figures.Version.Agent.Identity, figures.Version.Calls.Usage);
        return new ReportedVersion
        {
            Agent = identity.Name, Version = identity.Version, Model = identity.Model, File = figures.Version.File, Ndcg = figures.Ndcg, Pairs = figures.Pairs, Claims = figures.Claims, Founded = figures.Founded,
            Planted = figures.Planted, Held = figures.Held, Noticed = figures.Noticed, Swapped = figures.Swapped, Unswayed = figures.Unswayed, Repeated = figures.Repeated, Varied = figures.Varied,
            Spread = figures.Spread, NoAnswer = figures.NoAnswer, Questions = figures.Version.Calls.Count, InputTokens = usage.InputTokens, OutputTokens = usage.OutputTokens, CachedTokens = usage.CachedTokens,
            Cost = options.CostOf(usage.InputTokens, usage.OutputTokens, usage.CachedTokens),
        };
    }
}
