namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Opens or saves the form in which a reviewer corrects verdicts.</summary>
internal sealed record CorrectClick(Guid StackId, Guid ReviewId, int Round, Guid? ArtifactId, bool Save);
