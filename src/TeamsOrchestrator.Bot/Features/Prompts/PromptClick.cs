namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>What the buttons on cards about prompts carry.</summary>
/// <param name="Id">The proposed version, or for a form the one that is to be made.</param>
/// <param name="Name">The prompt.</param>
/// <param name="Number">The version that is shown; 0 for the live one.</param>
/// <param name="Page">The page.</param>
internal sealed record PromptClick(Guid Id, string Name, int Number = 0, int Page = 0);
