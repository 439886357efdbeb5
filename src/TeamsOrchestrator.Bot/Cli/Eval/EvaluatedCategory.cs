using TeamsOrchestrator.Agents.Evaluation;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>How well the CVs were ranked for one job ad.</summary>
internal sealed record EvaluatedCategory(string Category, int Relevant, int Criteria, RankingQuality Possible, RankingQuality Agents, RankingQuality Bm25, RankingQuality TfIdf);
