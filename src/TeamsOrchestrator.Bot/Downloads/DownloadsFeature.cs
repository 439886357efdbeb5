using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads.Offers;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Downloads;

internal static class DownloadsFeature
{
    public static IServiceCollection AddDownloads(this IServiceCollection services)
    {
        services.AddSingleton<DownloadTickets>();
        services.AddScoped<UsedTickets>();
        services.AddSingleton<DownloadLinks>();
        services.AddScoped<OfferedDownloads>();
        services.AddCard<FileOfferCard>();
        services.AddCard<SentFileCard>();
        services.AddInvoke<AnswerOffer>();
        return services.AddWork<UploadOfferedFile>();
    }

    public static IServiceCollection AddDownload<TDownload>(this IServiceCollection services)
        where TDownload : class, IDownload
    {
        services.AddScoped<TDownload>();
        return services.AddSingleton(new DownloadRegistration(TDownload.Kind, typeof(TDownload)));
    }
}
