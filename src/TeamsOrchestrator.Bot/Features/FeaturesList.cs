using TeamsOrchestrator.Bot.Features.Decisions;
using TeamsOrchestrator.Bot.Features.Digests;
using TeamsOrchestrator.Bot.Features.Help;
using TeamsOrchestrator.Bot.Features.Insights;
using TeamsOrchestrator.Bot.Features.Interviews;
using TeamsOrchestrator.Bot.Features.Privacy;
using TeamsOrchestrator.Bot.Features.Prompts;
using TeamsOrchestrator.Bot.Features.Questions;
using TeamsOrchestrator.Bot.Features.Reminders;
using TeamsOrchestrator.Bot.Features.Requisitions;
using TeamsOrchestrator.Bot.Features.Reviewers;
using TeamsOrchestrator.Bot.Features.Reviews;
using TeamsOrchestrator.Bot.Features.Screening;
using TeamsOrchestrator.Bot.Features.Understanding;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Waiting;

namespace TeamsOrchestrator.Bot.Features;

/// <summary>Everything the product does for people, one line a slice.</summary>
internal static class FeaturesList
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddLookup()
        .AddWaiting()
        .AddHelp()
        .AddScreening()
        .AddReviews()
        .AddInterviews()
        .AddReviewers()
        .AddDecisions()
        .AddInsights()
        .AddQuestions()
        .AddReminders()
        .AddDigests()
        .AddRequisitions()
        .AddPrivacy()
        .AddPrompts()
        .AddUnderstanding();
}
