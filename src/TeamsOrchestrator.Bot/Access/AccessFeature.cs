using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>Who gets through to a bot that asks for no token: this machine, or whoever has the key.</summary>
internal static class AccessFeature
{
    public static IServiceCollection AddAccess(this IServiceCollection services, PlaygroundKey? key)
    {
        services.AddSingleton<OwnAddress>();
        services.AddOptions<PublicAddressOptions>().BindConfiguration(TeamsChannelOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublicAddressOptions>, PublicAddressValidator>();
        services.AddSingleton<PublicAddress>();
        return key is null ? services : services
            .AddSingleton(key)
            .AddSingleton<InsideMark>()
            .AddTransient<InsideCalls>()
            .ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler<InsideCalls>());
    }

    public static void UseAccess(this IApplicationBuilder app)
    {
        var guarded = app.ApplicationServices.GetService<PlaygroundKey>() is not null;
        app.UseLocalModeGuards(options => options.TakesHost = _ => guarded);
        if (guarded)
        {
            app.UseMiddleware<KeyGuard>();
        }
    }
}
