using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;
using TeamsOrchestrator.Bot.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>Everything in which a hiring manager decides.</summary>
internal static class ReviewsFeature
{
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddScoped<ReviewCases>();
        services.AddCardAction<ShowAgain>();
        return services.AddCriteriaReviews();
    }

    private static IServiceCollection AddCriteriaReviews(this IServiceCollection services)
    {
        services.AddScoped<PutCriteria>();
        services.AddScoped<SettleCriteria>();
        services.AddScoped<UndoCriteria>();
        services.AddScoped<ReadCriteriaReview>();
        services.AddScoped<IReviewOpening, OpenCriteriaReview>();
        services.AddScoped<IReviewOpening, OpenReworkReview>();
        services.AddCard<CriteriaReviewCard>();
        services.AddCardAction<DecideCriteria>();
        return services.AddCardAction<EditCriteria>();
    }
}
