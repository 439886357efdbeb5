using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;
using TeamsOrchestrator.Bot.Features.Reviews.Cvs;
using TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;
using TeamsOrchestrator.Bot.Features.Reviews.Messages;
using TeamsOrchestrator.Bot.Features.Reviews.Stacks;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>Everything in which a hiring manager decides.</summary>
internal static class ReviewsFeature
{
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddScoped<IReachability, GiveTime>();
        services.AddCardAction<ShowAgain>();
        return services.AddJobReviews().AddCriteriaReviews().AddStacks().AddCvs().AddMessages();
    }

    private static IServiceCollection AddJobReviews(this IServiceCollection services)
    {
        services.AddScoped<PutJobDescription>();
        services.AddScoped<SettleJob>();
        services.AddScoped<UndoJob>();
        services.AddScoped<ReadJobReview>();
        services.AddScoped<IReviewOpening, OpenJobReview>();
        services.AddScoped<IReviewOpening, OpenJobRework>();
        services.AddCard<JobReviewCard>();
        services.AddCardAction<DecideJob>();
        return services.AddCardAction<EditJob>();
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
        services.AddCardAction<ChangeCriteria>();
        services.AddCardAction<UndoCriteriaElsewhere>();
        services.AddScoped<ProposalAccess>();
        services.AddScoped<ReadCriteriaChange>();
        services.AddScoped<CriteriaInForce>();
        services.AddScoped<SettleDiffering>();
        services.AddCard<CriteriaChangeCard>();
        services.AddCardAction<OpenProposal>();
        services.AddCardAction<ProposeCriteria>();
        services.AddCardAction<AnswerCriteriaChange>();
        services.AddCardAction<ShowChangePage>();
        services.AddWork<MeasureCriteria>();
        return services.AddCardAction<EditCriteria>();
    }

    private static IServiceCollection AddStacks(this IServiceCollection services)
    {
        services.AddScoped<StackReader>();
        services.AddScoped<StackRefresh>();
        services.AddScoped<ReadStackFaces>();
        services.AddScoped<SettleCandidate>();
        services.AddScoped<IReviewOpening, OpenCandidateReview>();
        services.AddCard<StackCard>();
        services.AddCardAction<DecideCandidate>();
        services.AddCardAction<UndoCandidate>();
        services.AddCardAction<CorrectVerdicts>();
        services.AddCardAction<MoveStack>();
        services.AddCardAction<ListStack>();
        services.AddCardAction<ShowEvidence>();
        services.AddCardAction<SignOff>();
        services.AddScoped<ReopenReader>();
        services.AddCommand<ReopenCommand>("reopen", "wieder öffnen", "wiederaufnehmen");
        services.AddCard<ReopenCard>();
        services.AddCardAction<ReopenCandidate>();
        services.AddCard<NewerCvCard>();
        services.AddWork<AskNewerCv>();
        return services.AddWork<PresentBatch>();
    }

    private static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddOptions<NoticeOptions>().BindConfiguration("Privacy");
        services.TryAddScoped<IMessageOutlet, SentByPeople>();
        services.AddScoped<MessageFacts>();
        services.AddScoped<MessageRows>();
        services.AddScoped<MessagesReader>();
        services.AddScoped<MessagePosting>();
        services.AddScoped<SettleMessage>();
        services.AddScoped<IReviewOpening, OpenMessageReview>();
        services.AddWork<DraftMessage>();
        services.AddWork<PresentMessages>();
        services.AddWork<HandOverMessages>();
        services.AddCard<MessagesCard>();
        services.AddCardAction<ShowMessages>();
        services.AddCardAction<OpenMessage>();
        services.AddCardAction<DecideMessage>();
        services.AddCardAction<ApproveMessages>();
        services.AddCardAction<SettleHandedOver>();
        return services.AddCardAction<UndoMessage>();
    }

    private static IServiceCollection AddCvs(this IServiceCollection services)
    {
        services.AddScoped<ReadCv>();
        services.AddScoped<CvFile>();
        services.AddDownload<CvDownload>();
        services.AddCardAction<OfferCv>();
        services.AddCardAction<OpenCv>();
        return services.AddCardAction<ShowSource>();
    }
}
