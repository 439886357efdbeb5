using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary>The daily digest of what waits.</summary>
internal static class DigestsFeature
{
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddSingleton<DigestClock>();
        services.AddScoped<DigestReader>();
        services.AddCommand<DigestCommand>("digest", "tagesübersicht");
        services.AddCard<DigestCard>();
        return services.AddWork<PostDigest>();
    }
}
