namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A person on a page of the sign-off list, with the round and the version that the reviewer saw.</summary>
internal sealed record SignOffRow(Guid ReviewId, int Round, Guid? ArtifactId);
