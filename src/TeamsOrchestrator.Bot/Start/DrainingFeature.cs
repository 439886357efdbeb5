namespace TeamsOrchestrator.Bot.Start;

internal static class DrainingFeature
{
    /// <summary>How long a stop may take after the load balancer knows.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddDraining(this IServiceCollection services)
    {
        services.AddOptions<DrainOptions>().BindConfiguration(DrainOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HostOptions>().Configure<Microsoft.Extensions.Options.IOptions<DrainOptions>>(
            static (host, drain) => host.ShutdownTimeout = TimeToStop + TimeSpan.FromSeconds(drain.Value.DrainSeconds));
        services.AddSingleton<Draining>();
        return services.AddHostedService(static provider => provider.GetRequiredService<Draining>());
    }
}
