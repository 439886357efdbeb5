namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>A button of the form: what it does, the page it stands on, and what was entered on the other pages.</summary>
internal sealed record CriteriaFormClick(Guid ReviewId, int Round, Guid? ArtifactId, CriteriaFormStep Step, int Page, IReadOnlyList<CriteriaRow> Rows);
