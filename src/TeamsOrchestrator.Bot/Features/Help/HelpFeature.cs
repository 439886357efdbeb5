using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;

namespace TeamsOrchestrator.Bot.Features.Help;

internal static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services)
    {
        services.AddCommand<ShowHelp>("help", "hilfe");
        services.AddScoped<IAcquaintance, CorrectWelcome>();
        return services.AddCard<HelpCard>();
    }
}
