namespace TeamsOrchestrator.Bot.Workflows;

internal static class WorkflowsFeature
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.AddSingleton<WorkflowCatalogue>();
        services.AddScoped<WorkflowDriver>();
        services.AddScoped<WorkflowPosition>();
        services.AddScoped<DueDates>();
        services.AddOptions<DueWorkingDaysOptions>().BindConfiguration("Reviews:DueWorkingDays").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<CandidateRestoration>();
        services.AddScoped<RequisitionEnding>();
        return services;
    }
}
