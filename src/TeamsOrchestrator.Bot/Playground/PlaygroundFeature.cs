using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsOrchestrator.Bot.Playground.Client;
using TeamsOrchestrator.Bot.Playground.Connector;
using TeamsOrchestrator.Bot.Playground.Page;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground;

/// <summary>Adds the playground to a host: a Teams-like client that reaches the bot only through the Bot Connector protocol.</summary>
internal static class PlaygroundFeature
{
    public static IServiceCollection AddPlayground(this IServiceCollection services, PlaygroundOptions options)
    {
        services.AddSingleton(options);
        if (!options.Enabled)
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PlaygroundJson.Default));
        services.AddHttpClient(BotDoor.ClientName)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
            .RemoveAllLoggers();
        services.AddSingleton<PlaygroundDatabase>().AddSingleton<News>().AddSingleton<People>().AddSingleton<Messages>().AddSingleton<Files>();
        services.AddSingleton<ServerAddress>().AddSingleton<Activities>().AddSingleton<BotDoor>().AddSingleton<IntroducePeople>();
        services.AddSingleton<SendMessage>().AddSingleton<ClickCard>().AddSingleton<ReadChats>().AddSingleton<EventStream>();
        services.AddScoped<StartOver>();
        services.AddHostedService<PlaygroundStart>();

        return services;
    }

    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder app)
    {
        var options = app.ServiceProvider.GetRequiredService<PlaygroundOptions>();
        if (options.Enabled)
        {
            app.MapPage(options);
            app.MapApi();
            app.MapFiles();
            app.MapConnector();
        }

        return app;
    }
}
