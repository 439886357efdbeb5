using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>What is no command: a language model makes commands of it, and the person who wrote it confirms them.</summary>
internal static class UnderstandingFeature
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services)
    {
        services.AddScoped<IFreeText, TakeSpokenText>();
        services.AddScoped<SpokenWords>();
        services.AddScoped<ApplicantsInText>();
        services.AddCard<SpokenCard>();
        services.AddCardAction<DoSpoken>();
        services.AddCardAction<DropSpoken>();
        return services.AddWork<ReadSpokenText>();
    }
}
