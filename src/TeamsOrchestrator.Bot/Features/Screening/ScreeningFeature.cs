using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;
using TeamsOrchestrator.Bot.Features.Screening.SamePeople;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Features.Screening;

internal static class ScreeningFeature
{
    public static IServiceCollection AddScreening(this IServiceCollection services)
    {
        services.AddLocalAgents(provider => provider.GetRequiredService<WorkFolder>().Path);
        services.AddOptions<ScreeningOptions>().BindConfiguration("Screening").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ScreeningOptions>, ScreeningOptionsValidator>();
        services.AddSingleton(provider => OwnSkills.Load(provider.GetRequiredService<IOptions<ScreeningOptions>>().Value.SkillsFile));
        services.AddOptions<FilesOptions>().BindConfiguration("Files").ValidateOnStart();
        services.AddSingleton<IValidateOptions<FilesOptions>, FilesOptionsValidator>();
        services.AddSingleton<DocumentLimits>(provider => provider.GetRequiredService<IOptions<FilesOptions>>().Value.ToLimits());
        services.AddOptions<InterviewsOptions>().BindConfiguration("Interviews").ValidateOnStart();
        services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy").ValidateOnStart();
        services.AddSingleton<IValidateOptions<PrivacyOptions>, PrivacyOptionsValidator>();
        services.AddScoped<UnpackArchive>();
        services.AddScoped<SetAside>();
        services.AddScoped<CandidateSigns>();
        services.AddScoped<FindSamePeople>();
        services.AddScoped<JoinCandidates>();
        services.AddScoped<SeparateCandidates>();
        services.AddScoped<TakeNewerCv>();
        services.AddScoped<SeveralCvs>();
        services.AddScoped<FileChange>();
        services.AddScoped<CriteriaPosition>();
        services.AddScoped<JobDescriptionForm>();
        services.AddScoped<ManagerSearch>();
        services.AddScoped<AddRequisition>();
        services.AddScoped<IntakePeople>();
        services.AddScoped<IntakeForm>();
        services.AddScoped<HandedInFiles>();
        services.AddScoped<KeptFiles>();
        services.AddScoped<FilesAssignment>();
        services.AddScoped<ScreeningPlan>();
        services.AddScoped<FileContent>();
        services.AddScoped<ProgressReader>();
        services.AddScoped<ModelReader>();
        services.AddScoped<WaitingModelSteps>();
        services.AddScoped<RecruitersRequisition>();
        services.AddSingleton<SampleRequisition>();
        services.AddScoped<IFilesWithoutCommand, FilesWithoutCommand>();
        services.AddScoped<Acquaintance>();
        services.AddScoped<IAcquaintance>(provider => provider.GetRequiredService<Acquaintance>());
        services.AddScoped<IReachability>(provider => provider.GetRequiredService<Acquaintance>());

        services.AddCommand<StartScreening>("screen", "sichten", "sichte");
        services.AddCommand<NewRequisitionCommand>("new requisition", "neue stelle", "neue ausschreibung");
        services.AddCard<IntakeCard>();
        services.AddCardAction<SendIntake>();
        services.AddCard<ProgressCard>();
        services.AddCard<AddFilesCard>();
        services.AddCard<SamePersonCard>();
        services.AddCardAction<AnswerSamePerson>();
        services.AddCardAction<UndoSamePerson>();
        services.AddCardAction<TurnProgressPage>();
        services.AddCardAction<StopScreening>();
        services.AddCardAction<ResumeScreening>();
        services.AddCardAction<RetrySteps>();
        services.AddCardAction<ExtendBudget>();
        services.AddCardAction<ChooseJobDescription>();
        services.AddCardAction<ScreenAsCv>();
        services.AddCardAction<RemoveFile>();
        services.AddCardAction<RestoreFile>();
        services.AddCardAction<TakeIntoTitle>();
        services.AddCardAction<ChangeManager>();
        services.AddCardAction<SwitchInterviews>();
        services.AddCardAction<AssignFiles>();
        services.AddWork<FetchFile>();
        services.AddWork<ReadFile>();
        services.AddWork<Intake>();
        services.AddWork<WriteJobDescription>();
        services.AddWork<DeriveCriteria>();
        services.AddWork<ScreenCandidate>();
        return services;
    }
}
