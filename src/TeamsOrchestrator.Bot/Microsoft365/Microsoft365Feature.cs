using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Microsoft365;

internal static class Microsoft365Feature
{
    public static IServiceCollection AddMicrosoft365(this IServiceCollection services)
    {
        services.AddOptions<RolesOptions>().BindConfiguration("Roles").ValidateOnStart();
        services.AddSingleton<RoleBook>();
        services.AddScoped<PeopleDirectory>();
        return services.AddWork<LookUpPerson>();
    }
}
