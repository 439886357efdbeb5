using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Screening;

internal static class ScreeningFeature
{
    public static IServiceCollection AddScreening(this IServiceCollection services)
    {
        services.AddAgents();
        services.AddScoped<ManagerSearch>();
        services.AddScoped<HandedInFiles>();
        services.AddScoped<FileContent>();
        services.AddScoped<ProgressReader>();
        services.AddScoped<RecruitersRequisition>();
        services.AddSingleton<SampleRequisition>();
        services.AddScoped<IFilesWithoutCommand, FilesWithoutCommand>();
        services.AddScoped<Acquaintance>();
        services.AddScoped<IAcquaintance>(provider => provider.GetRequiredService<Acquaintance>());
        services.AddScoped<IReachability>(provider => provider.GetRequiredService<Acquaintance>());

        services.AddCommand<StartScreening>("screen", "sichten", "sichte");
        services.AddCard<ProgressCard>();
        services.AddCard<AddFilesCard>();
        services.AddCardAction<TurnProgressPage>();
        services.AddCardAction<StopScreening>();
        services.AddCardAction<ResumeScreening>();
        services.AddCardAction<ChooseJobDescription>();
        services.AddCardAction<ScreenAsCv>();
        services.AddCardAction<RemoveFile>();
        services.AddCardAction<ChangeManager>();
        services.AddCardAction<AssignFiles>();
        services.AddWork<FetchFile>();
        services.AddWork<ReadFile>();
        services.AddWork<Intake>();
        services.AddWork<DeriveCriteria>();
        services.AddWork<ScreenCandidate>();
        return services;
    }

    private static void AddAgents(this IServiceCollection services)
    {
        services.AddSingleton(new DocumentLimits());
        services.AddSingleton(PopplerTools.Find());
        services.AddSingleton(provider => new DocumentReader(
            provider.GetRequiredService<PopplerTools>(), provider.GetRequiredService<DocumentLimits>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<WorkFolder>().Path));
        services.AddSingleton<ArchiveReader>();
        services.AddSingleton<ProfileReader>();
        services.AddSingleton<Redactor>();
        services.AddSingleton(SkillLexicon.Default);
        services.AddSingleton<LocalScreeningAgent>();
        services.AddSingleton<IAgent<CriteriaRequest, CriteriaDraft>, LocalCriteriaAgent>();
        services.AddSingleton<IAgent<CriteriaRevisionRequest, CriteriaRevision>, LocalCriteriaReviser>();
        services.AddSingleton<IAgent<ScreeningRequest, ScreeningResult>>(provider => provider.GetRequiredService<LocalScreeningAgent>());
        services.AddSingleton<IAgent<ScreeningRevisionRequest, ScreeningRevision>, LocalScreeningReviser>();
        services.AddSingleton<IAgent<SummaryRequest, CandidateSummary>, LocalSummaryAgent>();
    }
}
