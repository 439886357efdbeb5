using TeamsOrchestrator.Bot.Microsoft365;

namespace TeamsOrchestrator.Bot.Asking;

internal static class AskingFeature
{
    public static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.AddScoped<OwnDelegations>();
        services.AddScoped<IStandIns>(provider => provider.GetRequiredService<OwnDelegations>());
        services.AddScoped<AskedPeople>();
        services.AddScoped<ReviewCases>();
        services.AddScoped<StepReviewers>();
        services.AddSingleton<IReportingLine, NoReportingLine>();
        services.AddScoped<IAcquaintance, AskNamedReviewer>();
        services.AddScoped<ReviewParts>();
        services.AddScoped<ReadQuestions>();
        services.AddScoped<ReadVotes>();
        services.AddScoped<SecondPeople>();
        services.AddScoped<Team>();
        services.AddScoped<Delegating>();
        return services.AddScoped<DelegatedCard>();
    }
}
