namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>The one choice about a criterion.</summary>
internal enum RowChoice
{
    MustHave,
    High,
    Normal,
    Low,
    Drop,
}
