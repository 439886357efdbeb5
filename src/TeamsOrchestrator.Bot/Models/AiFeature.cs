using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Agents.Understanding;

namespace TeamsOrchestrator.Bot.Models;

internal static class AiFeature
{
    /// <summary>Adds the language model, and lets those agents use it that have a version with one. Without <c>Ai__Endpoint</c> the local agents stay.</summary>
    /// <remarks>Comes after the local agents: the last that was added is the one that is used.</remarks>
    public static IServiceCollection AddAi(this IServiceCollection services)
    {
        services.AddOptions<AiOptions>().BindConfiguration("Ai").ValidateOnStart();
        services.AddSingleton<IValidateOptions<AiOptions>, AiOptionsValidator>();
        services.AddSingleton<ModelPace>();
        services.AddSingleton<ModelClients>();
        services.AddSingleton<WaitingSteps>();
        services.AddScoped<CallSubject>();
        services.AddScoped<IModelCalls, ModelLedger>();
        services.AddScoped<LivePrompts>();
        services.AddScoped(Opinions);
        services.AddScoped<ModelEstimate>();
        services.AddScoped(provider => new OptionalAgent<SaidRequest, UnderstoodRequest>(MainOf(provider) is { } model ? new ModelRequestAgent(model) : null));
        services.AddAgent<CriteriaRequest, CriteriaDraft, LocalCriteriaAgent>(
            (model, provider) => new ModelCriteriaAgent(model, provider.GetRequiredService<LocalCriteriaAgent>(), provider.GetRequiredService<SkillLexicon>()));
        services.AddAgent<CriteriaRevisionRequest, CriteriaRevision, LocalCriteriaReviser>((model, provider) => new ModelCriteriaReviser(model, provider.GetRequiredService<SkillLexicon>()));
        services.AddAgent<JobNotes, JobDescriptionDraft, LocalJobWriter>((model, _) => new ModelJobWriter(model));
        services.AddAgent<JobDescriptionRevisionRequest, JobDescriptionRevision, LocalJobReviser>((model, _) => new ModelJobReviser(model));
        services.AddAgent<MessageRequest, MessageDraft, LocalMessageAgent>((model, provider) => new ModelMessageAgent(model, provider.GetRequiredService<LocalMessageAgent>()));
        services.AddAgent<MessageRevisionRequest, MessageRevision, LocalMessageReviser>((model, _) => new ModelMessageReviser(model));
        services.AddAgent<InterviewKitRequest, InterviewKitDraft, LocalInterviewAgent>((model, provider) => new ModelInterviewAgent(model, provider.GetRequiredService<LocalInterviewAgent>()));
        services.AddAgent<InterviewKitRevisionRequest, InterviewKitDraft, LocalInterviewReviser>((model, _) => new ModelInterviewReviser(model));
        services.AddAgent<InterviewAssessmentRequest, InterviewAssessment, LocalAssessmentAgent>((model, _) => new ModelAssessmentAgent(model));
        services.AddAgent<DecisionPacketRequest, DecisionPacketDraft, LocalPacketAgent>((model, provider) => new ModelPacketAgent(model, provider.GetRequiredService<LocalPacketAgent>()));
        services.AddAgent<SummaryRequest, CandidateSummary, LocalSummaryAgent>((model, provider) => new ModelSummaryAgent(model, provider.GetRequiredService<LocalSummaryAgent>()));
        services.AddAgent<CandidateQuestion, CandidateAnswer, LocalAnswerAgent>((model, _) => new ModelAnswerAgent(model));
        return services;
    }

    /// <summary>Adds an agent in its two versions: with the language model where there is one, else with rules.</summary>
    /// <typeparam name="TInput">What it reads.</typeparam>
    /// <typeparam name="TOutput">What it makes.</typeparam>
    /// <typeparam name="TLocal">The version with rules, which is registered as itself.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="withModel">Makes the version with the model.</param>
    public static IServiceCollection AddAgent<TInput, TOutput, TLocal>(this IServiceCollection services, Func<StructuredModel, IServiceProvider, IAgent<TInput, TOutput>> withModel)
        where TLocal : class, IAgent<TInput, TOutput> =>
        services.AddScoped(provider => MainOf(provider) is { } model ? withModel(model, provider) : provider.GetRequiredService<TLocal>())
            .AddScoped(provider => new AgentPair<TInput, TOutput>(provider.GetRequiredService<IAgent<TInput, TOutput>>(), provider.GetRequiredService<TLocal>()));

    private static StructuredModel? MainOf(IServiceProvider provider) =>
        provider.GetRequiredService<ModelClients>() is { Main: { } client } clients ? ModelOf(client, clients.MainModel, provider) : null;

    // Agents live as long as a step or a turn: each stays with the version of its prompt that was live when it began.
    private static StructuredModel ModelOf(IChatClient client, string name, IServiceProvider provider) =>
        new(client, name, provider.GetRequiredService<IModelCalls>(), provider.GetRequiredService<LivePrompts>().Get);

    private static Opinions Opinions(IServiceProvider provider)
    {
        var (clients, clock) = (provider.GetRequiredService<ModelClients>(), provider.GetRequiredService<TimeProvider>());
        ScreeningModels? models = null;
        if (MainOf(provider) is { } model)
        {
            var screener = new ModelScreeningAgent(model, clock);
            var second = clients.Second is { } other ? new ModelScreeningAgent(ModelOf(other, clients.SecondModel, provider), clock) : null;
            models = new ScreeningModels(screener, new ModelScreeningReviser(model, screener), second);
        }

        return new Opinions(provider.GetRequiredService<CvScreener>(), provider.GetRequiredService<Redactor>(), provider.GetRequiredService<LocalScreeningReviser>(), models);
    }
}
