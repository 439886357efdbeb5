using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>What happens while nobody decides: reminders, nudges, more time, and who is told.</summary>
internal static class RemindersFeature
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddScoped<ReviewClocks>();
        services.AddScoped<ReminderPosting>();
        services.AddScoped<RemindReviewers>();
        services.AddScoped<ExpireReviews>();
        services.AddScoped<TellOthers>();
        services.AddScoped<OwnRequisition>();
        services.AddScoped<NudgeReviewers>();
        services.AddCommand<NudgeCommand>("nudge", "anstupsen", "erinnern");
        services.AddCard<ReminderCard>();
        services.AddCard<OverdueCard>();
        services.AddCardAction<Nudge>();
        services.AddCardAction<SnoozeReviews>();
        services.AddCardAction<ExtendReviews>();
        return services.AddWork<RunClock>();
    }
}
