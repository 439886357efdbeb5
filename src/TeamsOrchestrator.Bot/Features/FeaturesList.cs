using TeamsOrchestrator.Bot.Features.Reviews;
using TeamsOrchestrator.Bot.Features.Screening;

namespace TeamsOrchestrator.Bot.Features;

/// <summary>Everything the product does for people, one line a slice.</summary>
internal static class FeaturesList
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScreening()
        .AddReviews();

    public static void MapFeatures(this IEndpointRouteBuilder endpoints) => endpoints.MapReviews();
}
