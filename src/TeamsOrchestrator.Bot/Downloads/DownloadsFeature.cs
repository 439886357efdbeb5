namespace TeamsOrchestrator.Bot.Downloads;

internal static class DownloadsFeature
{
    public static IServiceCollection AddDownloads(this IServiceCollection services)
    {
        services.AddSingleton<DownloadTickets>();
        return services.AddSingleton<DownloadLinks>();
    }

    public static IServiceCollection AddDownload<TDownload>(this IServiceCollection services)
        where TDownload : class, IDownload
    {
        services.AddScoped<TDownload>();
        return services.AddSingleton(new DownloadRegistration(TDownload.Kind, typeof(TDownload)));
    }
}
