using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Features.Privacy.Disclosing;
using TeamsOrchestrator.Bot.Features.Privacy.Erasing;
using TeamsOrchestrator.Bot.Features.Privacy.Forgetting;
using TeamsOrchestrator.Bot.Features.Privacy.Retention;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Privacy;

/// <summary>What is held on people: shown to them, erased when they ask, kept no longer than it may be.</summary>
internal static class PrivacyFeature
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration("Privacy").ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton<ForgottenList>();
        services.AddScoped<ErasePerson>();
        services.AddScoped<EraseWords>();
        services.AddScoped<EraseCards>();
        services.AddScoped<EraseWordsOfChain>();
        services.AddScoped<SamePerson>();
        services.AddScoped<ForgetReader>();
        services.AddScoped<PersonsData>();
        services.AddSingleton<IStoreReady, ForgetAgain>();
        services.AddSingleton<IStoreReady, RetentionStart>();

        services.AddCommand<ForgetCommand>("forget", "vergessen", "vergiss");
        services.AddCommand<DataCommand>("data", "daten", "auskunft");
        services.AddCommand<LegalHoldCommand>("legal hold", "aufbewahren");
        services.AddCard<ForgetCard>();
        services.AddCard<ErasedCard>();
        services.AddCard<DataCard>();
        services.AddCardAction<ConfirmForget>();
        services.AddCardAction<ExportData>();
        services.AddDownload<DataExport>();
        services.AddWork<EraseCandidate>();
        services.AddWork<CompactStore>();
        return services.AddWork<Retain>();
    }
}
