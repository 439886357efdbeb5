using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Workflows;

namespace TeamsOrchestrator.Bot.Features.Decisions;

internal static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services)
    {
        services.AddScoped<FinalReviewers>();
        services.AddScoped<OwnProposals>();
        services.AddScoped<FinalCardReader>();
        services.AddScoped<FinalHistoryReader>();
        services.AddScoped<FinalPosting>();
        services.AddScoped<FinalProgress>();
        services.AddScoped<IReviewOpening, OpenFinalReview>();
        services.AddScoped<IAcquaintance, AskNewHr>();
        services.AddWork<PresentFinal>();
        services.AddCard<FinalCard>();
        services.AddCard<FinalDoneCard>();
        services.AddCardAction<ApproveFinal>();
        services.AddCardAction<SendBack>();
        services.AddCardAction<UndoFinal>();
        services.AddCardAction<UndoSendBack>();
        services.AddCardAction<ShowFinalPage>();
        return services.AddCardAction<OpenFinalCandidate>();
    }
}
