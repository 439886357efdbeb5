namespace TeamsOrchestrator.Bot.Workflows;

internal static class WorkflowsFeature
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.AddSingleton<WorkflowCatalogue>();
        services.AddScoped<WorkflowDriver>();
        services.AddScoped<WorkflowPosition>();
        return services;
    }
}
