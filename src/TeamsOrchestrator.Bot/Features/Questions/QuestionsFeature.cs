using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary>Questions about a candidate, answered from the CV with citations.</summary>
internal static class QuestionsFeature
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddScoped<AskedCandidate>();
        services.AddScoped<QuestionCover>();
        services.AddCommand<AskCommand>("ask", "frage", "frag");
        services.AddCard<AnswerCard>();
        return services.AddWork<AnswerQuestion>();
    }
}
