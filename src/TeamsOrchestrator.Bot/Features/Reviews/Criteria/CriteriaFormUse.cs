namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>What the form for criteria is used for, where it is not the review of them.</summary>
/// <param name="Verb">Who handles its buttons.</param>
/// <param name="Save">The title of the button that ends it.</param>
internal sealed record CriteriaFormUse(string Verb, string Save);
