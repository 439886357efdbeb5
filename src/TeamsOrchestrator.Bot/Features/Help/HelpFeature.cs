using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Help;

internal static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services)
    {
        services.AddCommand<ShowHelp>("help", "hilfe");
        return services.AddCard<HelpCard>();
    }
}
