using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Who decides: meanwhile, instead, too; and who is the recruiter.</summary>
internal static class ReviewersFeature
{
    public static IServiceCollection AddReviewers(this IServiceCollection services)
    {
        services.AddScoped<PassOnReader>();
        services.AddScoped<PassOnPeople>();
        services.AddScoped<EndDelegations>();
        services.AddScoped<StandingCard>();
        services.AddScoped<TeamOrder>();
        services.AddCommand<DelegateCommand>("delegate", "delegieren", "delegiere", "vertretung");
        services.AddCommand<ReassignCommand>("reassign", "zuweisen", "neu zuweisen");
        services.AddCommand<AddCommand>("add", "hinzufügen");
        services.AddCommand<HandOverCommand>("hand over", "handover", "übergeben", "übergebe");
        services.AddCard<PassOnCard>();
        services.AddCardAction<AskForPerson>();
        services.AddCardAction<LeaveForm>();
        services.AddCardAction<PassOn>();
        services.AddCardAction<TakeBack>();
        services.AddCard<QuestionCard>();
        services.AddCardAction<AskQuestion>();
        services.AddCardAction<AnswerQuestion>();
        return services.AddWork<ExpireDelegation>();
    }
}
