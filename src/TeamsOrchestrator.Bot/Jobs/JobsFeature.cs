using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

internal static class JobsFeature
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<WorkTable>();
        services.AddSingleton<WorkLeases>();
        services.AddSingleton<WorkRunner>();
        services.AddSingleton<WorkDispatcher>();
        services.AddSingleton<AbandonedRuns>();
        services.AddSingleton<WorkActivity>();
        services.AddScoped<WorkQueue>();
        services.AddScoped<UnitOfWork>();
        services.AddOptions<JobsOptions>().BindConfiguration("Jobs").ValidateDataAnnotations().ValidateOnStart();
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(Math.Max(4, Environment.ProcessorCount * 2));
            quartz.AddJob<WorkItemJob>(job => job.WithIdentity(WorkItemJob.Key).StoreDurably());
            quartz.AddJob<SweepJob>(job => job.WithIdentity(SweepJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(SweepJob.Key).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(SweepJob.Interval).RepeatForever()));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    public static IServiceCollection AddWork<THandler>(this IServiceCollection services)
        where THandler : class, IWorkHandler
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new WorkRegistration(THandler.Kind, typeof(THandler)));
    }
}
