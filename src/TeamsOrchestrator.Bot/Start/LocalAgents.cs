using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>The agents that need no model and no network, the same for the chat and for the command line.</summary>
internal static class LocalAgents
{
    /// <summary>Adds the agents and what they read with.</summary>
    /// <param name="services">The services.</param>
    /// <param name="workFolder">Where files lie while a tool reads them; null: the system's temporary folder.</param>
    /// <param name="skills">The skills that they know; null: those of the product.</param>
    public static IServiceCollection AddLocalAgents(this IServiceCollection services, Func<IServiceProvider, string>? workFolder = null, SkillLexicon? skills = null)
    {
        services.AddSingleton(new DocumentLimits());
        services.AddSingleton(PopplerTools.Find());
        services.AddSingleton(provider => new DocumentReader(
            provider.GetRequiredService<PopplerTools>(), provider.GetRequiredService<DocumentLimits>(), provider.GetRequiredService<TimeProvider>(), workFolder?.Invoke(provider)));
        services.AddSingleton<ArchiveReader>();
        services.AddSingleton<ProfileReader>();
        services.AddSingleton<Redactor>();
        services.AddSingleton<CvReader>();
        services.AddSingleton<CvScreener>();
        services.AddSingleton(skills ?? SkillLexicon.Default);
        services.AddSingleton<LocalScreeningAgent>();
        services.AddSingleton<LocalCriteriaAgent>();
        services.AddSingleton<LocalCriteriaReviser>();
        services.AddSingleton<LocalScreeningReviser>();
        services.AddSingleton<LocalSummaryAgent>();
        services.AddSingleton<LocalAnswerAgent>();
        services.AddSingleton<IAgent<CriteriaRequest, CriteriaDraft>>(provider => provider.GetRequiredService<LocalCriteriaAgent>());
        services.AddSingleton<IAgent<ScreeningRequest, ScreeningResult>>(provider => provider.GetRequiredService<LocalScreeningAgent>());
        services.AddSingleton<LocalMessageAgent>();
        services.AddSingleton<LocalMessageReviser>();
        services.AddSingleton<LocalInterviewAgent>();
        services.AddSingleton<LocalInterviewReviser>();
        services.AddSingleton<LocalAssessmentAgent>();
        services.AddSingleton<LocalPacketAgent>();
        services.AddSingleton<LocalJobWriter>();
        services.AddSingleton<LocalJobReviser>();
        return services;
    }
}
