using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Workflows;

internal static class WorkflowsFeature
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.AddOptions<WorkflowOptions>().BindConfiguration("Workflows").ValidateOnStart();
        services.AddSingleton(provider => WorkflowCatalogue.Load(provider.GetRequiredService<IOptions<WorkflowOptions>>().Value.Directory));
        services.AddOptions<MessageOptions>().BindConfiguration("Messages").ValidateOnStart();
        services.AddScoped<WorkflowFacts>();
        services.AddScoped<IRetryRules, WorkflowRetries>();
        services.AddScoped<WorkflowDriver>();
        services.AddScoped<WorkflowPosition>();
        services.AddScoped<UnreadableNotice>();
        services.AddScoped<DueDates>();
        services.AddOptions<DueWorkingDaysOptions>().BindConfiguration("Reviews:DueWorkingDays").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReviewClockOptions>().BindConfiguration("Reviews").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<CalendarOptions>, CalendarOptionsValidator>();
        services.AddOptions<CalendarOptions>().BindConfiguration("Calendar").ValidateOnStart();
        services.AddSingleton(provider =>
        {
            var calendar = provider.GetRequiredService<IOptions<CalendarOptions>>().Value;
            return new WorkingCalendar(calendar.Holidays, calendar.WorkdayFrom, calendar.WorkdayUntil);
        });
        services.AddScoped<CandidateRestoration>();
        services.AddScoped<RequisitionEnding>();
        services.AddScoped<AiRefusal>();
        services.AddScoped<MessageRecall>();
        return services;
    }
}
