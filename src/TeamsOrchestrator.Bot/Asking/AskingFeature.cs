namespace TeamsOrchestrator.Bot.Asking;

internal static class AskingFeature
{
    public static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.AddScoped<OwnDelegations>();
        services.AddScoped<IStandIns>(provider => provider.GetRequiredService<OwnDelegations>());
        services.AddScoped<AskedPeople>();
        services.AddScoped<ReviewParts>();
        services.AddScoped<Team>();
        services.AddScoped<Delegating>();
        return services.AddScoped<DelegatedCard>();
    }
}
