using Quartz;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

internal static class JobsFeature
{
    /// <summary>Stands where no connection was set; the check of the settings says so before anything is opened.</summary>
    private const string Missing = "Host=localhost";

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkTable>();
        services.AddSingleton<WorkLeases>();
        services.AddSingleton<LeaseRenewal>();
        services.AddSingleton<WorkRunner>();
        services.AddSingleton<WorkSchedulers>();
        services.AddSingleton<PlannedRuns>();
        services.AddSingleton<WorkDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<WorkDispatcher>());
        services.AddHostedService<Sweep>();
        services.AddSingleton<AbandonedRuns>();
        services.AddSingleton<BlockedWork>();
        services.AddSingleton<WorkActivity>();
        services.AddScoped<WorkQueue>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<LateResults>();
        services.AddSingleton<RunningWork>();
        services.AddOptions<JobsOptions>().BindConfiguration("Jobs").ValidateDataAnnotations().ValidateOnStart();
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(Math.Max(4, Environment.ProcessorCount * 2));
            Add(quartz);
        });
        if (configuration.GetValue("Storage:Provider", StorageProvider.Sqlite) == StorageProvider.PostgreSql)
        {
            services.AddQuartz(ClusteredScheduler.Name, quartz =>
            {
                Add(quartz);
                ClusteredScheduler.Use(quartz, configuration["Storage:ConnectionString"] is { Length: > 0 } given ? given : Missing);
            });
        }

        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;

        static void Add(IQuartzBuilder quartz) => quartz.AddJob<WorkItemJob>(job => job.WithIdentity(WorkItemJob.Key).StoreDurably());
    }

    public static IServiceCollection AddWork<THandler>(this IServiceCollection services)
        where THandler : class, IWorkHandler
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new WorkRegistration(THandler.Kind, typeof(THandler)));
    }
}
