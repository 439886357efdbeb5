using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;
using TeamsOrchestrator.Bot.Features.Insights.Compare;
using TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;
using TeamsOrchestrator.Bot.Features.Insights.Pending;
using TeamsOrchestrator.Bot.Features.Insights.Search;
using TeamsOrchestrator.Bot.Features.Insights.Status;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Features.Insights.Trail;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Everything that people ask and nothing that they decide.</summary>
internal static class InsightsFeature
{
    public static IServiceCollection AddInsights(this IServiceCollection services)
    {
        services.AddScoped<TimelineReader>();
        services.AddScoped<WaitingReader>();
        services.AddScoped<StatusReader>();
        services.AddScoped<PendingReader>();
        services.AddScoped<CandidateReader>();
        services.AddScoped<CandidatesReader>();
        services.AddScoped<TrailReader>();
        services.AddScoped<JobReader>();
        services.AddScoped<CompareReader>();

        services.AddSingleton<FoundCard>();

        services.AddCommand<StatusCommand>("status", "stand");
        services.AddCommand<CandidatesCommand>("candidates", "kandidaten", "bewerber");
        services.AddCommand<CandidateCommand>("candidate", "why", "kandidat", "warum");
        services.AddCommand<CompareCommand>("compare", "vergleichen", "vergleiche");
        services.AddCommand<CriteriaCommand>("criteria", "kriterien");
        services.AddCommand<JobCommand>("job description", "stellenbeschreibung", "stellenanzeige");
        services.AddCommand<AuditCommand>("audit", "protokoll");
        services.AddCommand<PendingCommand>("pending", "offen");

        services.AddCard<StatusListCard>();
        services.AddCard<StatusCard>();
        services.AddCard<CandidatesCard>();
        services.AddCard<CandidateCard>();
        services.AddCard<CompareCard>();
        services.AddCard<CriteriaCard>();
        services.AddCard<JobCard>();
        services.AddCardAction<TakeJob>();
        services.AddDownload<JobFile>();
        services.AddCard<TimelineCard>();
        services.AddCard<AuditCard>();
        services.AddCard<PendingCard>();
        services.AddCardAction<ShowInsight>();
        services.AddCardAction<ExportCandidates>();
        services.AddDownload<CandidatesCsv>();
        services.AddDownload<AuditExport>();
        services.AddCardAction<ExportAudit>();
        services.AddInvoke<SearchFromCompose>();
        services.AddInvoke<UnfurlNothing>();
        return services.AddCardAction<OpenFound>();
    }
}
