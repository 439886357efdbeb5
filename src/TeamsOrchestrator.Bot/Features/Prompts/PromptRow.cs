namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>One prompt in the list. Nothing in it is escaped.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Live">The version that agents use.</param>
/// <param name="ApprovedBy">Who approved it, where it is not the program's.</param>
/// <param name="Since">Since when it is live, where it is not the program's.</param>
/// <param name="Newest">The program's own version, where another one is live.</param>
/// <param name="NoLongerFits">Whether a version was approved that this version of the program cannot use any more.</param>
/// <param name="Waiting">The proposed versions that wait, the oldest first.</param>
internal sealed record PromptRow(string Name, string Live, string? ApprovedBy, string? Since, string? Newest, bool NoLongerFits, IReadOnlyList<Guid> Waiting);
