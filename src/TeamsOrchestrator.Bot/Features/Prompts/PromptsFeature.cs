using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>What agents with a language model are told: read, proposed anew, and approved by a second person before any agent uses it.</summary>
internal static class PromptsFeature
{
    public static IServiceCollection AddPrompts(this IServiceCollection services)
    {
        services.AddScoped<PromptBook>();
        services.AddScoped<PromptReading>();
        services.AddScoped<DecidedPrompt>();
        services.AddScoped<ReadEdits>();
        services.AddScoped<PromptFile>();
        services.AddCommand<ShowPrompt>("prompt", "prompts");
        services.AddCommand<ProposePrompt>("propose prompt", "prompt vorschlagen");
        services.AddCard<PromptListCard>();
        services.AddCard<PromptTextCard>();
        services.AddCard<PromptFormCard>();
        services.AddCard<PromptCard>();
        services.AddCard<PromptEditsCard>();
        services.AddCardAction<SubmitPrompt>();
        services.AddCardAction<ApprovePrompt>();
        services.AddCardAction<RejectPrompt>();
        services.AddCardAction<WithdrawPrompt>();
        services.AddCardAction<TurnProposalPage>();
        services.AddCardAction<TurnTextPage>();
        services.AddCardAction<TakePrompt>();
        services.AddCardAction<ProposeEdits>();
        services.AddDownload<PromptFile>();
        return services.AddWork<FetchPrompt>();
    }
}
