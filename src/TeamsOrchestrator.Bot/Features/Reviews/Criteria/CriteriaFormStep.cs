namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

internal enum CriteriaFormStep
{
    Open,
    Previous,
    Next,
    Save,
}
