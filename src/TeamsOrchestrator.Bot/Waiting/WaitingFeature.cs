using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Waiting;

internal static class WaitingFeature
{
    public static IServiceCollection AddWaiting(this IServiceCollection services)
    {
        services.AddScoped<WaitingReviews>();
        services.AddScoped<WaitingRefresh>();
        services.AddScoped<DigestOffer>();
        services.AddCard<MovedCard>();
        return services.AddCardAction<OpenWaiting>();
    }
}
