using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>From the stack to the final review by way of an interview: its questions, the notes, and the decision with everything that is known.</summary>
internal static class InterviewsFeature
{
    public static IServiceCollection AddInterviews(this IServiceCollection services)
    {
        services.AddScoped<InterviewPosting>();
        services.AddScoped<ReadInterview>();
        services.AddScoped<SettleInterview>();
        services.AddScoped<UndoInterview>();
        services.AddScoped<IReviewOpening, OpenInterviewReview>();
        services.AddScoped<IReviewOpening, OpenDecisionReview>();
        services.AddWork<MakeInterviewKit>();
        services.AddWork<AssessInterview>();
        services.AddWork<MakePacket>();
        services.AddCard<InterviewsCard>();
        services.AddCard<InterviewCard>();
        services.AddCardAction<OpenInterview>();
        services.AddCardAction<ShowInterview>();
        services.AddCardAction<DecideInterview>();
        return services.AddCardAction<EditKit>();
    }
}
