using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Registers the Teams channel.</summary>
public static class TeamsChannelFeature
{
    private const string ConnectorHttp = "TeamsConnector";
    private const string FilesHttp = "TeamsFiles";
    private const string KeysHttp = "TeamsKeys";
    private const int MaxAnswerBytes = 8 * 1024 * 1024;

    /// <summary>Adds the channel: options from the section <c>Bot</c>, <see cref="ConnectorClient"/> and <see cref="AttachmentDownloader"/>. The caller adds one scoped <see cref="IActivityHandler"/>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTeamsChannel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TeamsChannelOptions>()
            .Configure<IConfiguration>((options, configuration) => Bind(options, configuration.GetSection(TeamsChannelOptions.Section)))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsChannelOptions>, TeamsChannelOptionsValidator>();
        services.AddSingleton<ServiceUrlPolicy>();

        services.TryAddSingleton<TokenCredential>(p => BotCredential.Create(Options(p)));
        services.AddSingleton(p => new ConnectorTokens(p.GetRequiredService<TokenCredential>(), Options(p).Cloud.Scope, Clock(p)));
        AddHttp(services, ConnectorHttp, TimeSpan.FromSeconds(15))
            .AddHttpMessageHandler(p => Options(p).LocalMode ? new Unchanged() : new ConnectorTokenHandler(p.GetRequiredService<ConnectorTokens>()));
        AddHttp(services, FilesHttp, TimeSpan.FromMinutes(5));
        AddHttp(services, KeysHttp, TimeSpan.FromSeconds(5));
        services.AddSingleton(p => new ConnectorClient(new ConnectorCalls(Http(p, ConnectorHttp), p.GetRequiredService<ServiceUrlPolicy>(), Clock(p))));
        services.AddSingleton<ConnectorPace>();
        services.AddSingleton(p => new AttachmentDownloader(Http(p, FilesHttp), p.GetRequiredService<ServiceUrlPolicy>(), Clock(p)));

        services.AddSingleton(p => ActivatorUtilities.CreateInstance<SigningKeys>(p, Http(p, KeysHttp)));
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<MessagesEndpoint>();
        return services;
    }

    private static void Bind(TeamsChannelOptions options, IConfigurationSection section)
    {
        section.Bind(options);
        options.AllowedTenants = List(section, nameof(options.AllowedTenants));
        options.AllowedServiceUrls = List(section, nameof(options.AllowedServiceUrls));
        options.AllowedFileHosts = List(section, nameof(options.AllowedFileHosts));
    }

    // One environment variable is easier to set than a numbered series.
    private static string[] List(IConfigurationSection section, string name)
    {
        var list = section.GetSection(name);
        var values = list.Value is { } value ? value.Replace(';', ',').Split(',') : list.GetChildren().Select(c => c.Value ?? string.Empty);
        return [.. values.Select(v => v.Trim()).Where(v => v.Length > 0)];
    }

    private static IHttpClientBuilder AddHttp(IServiceCollection services, string name, TimeSpan timeout) => services
        .AddHttpClient(name, http =>
        {
            http.Timeout = timeout;
            http.MaxResponseContentBufferSize = MaxAnswerBytes;
        })
        .ConfigurePrimaryHttpMessageHandler(p => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !Options(p).LocalMode, // a proxy set for the machine cannot know its loopback
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // the clients are singletons; the line above follows DNS
        .RemoveAllLoggers(); // their lines hold whole addresses, and a file's address is a secret

    private static HttpClient Http(IServiceProvider services, string name) => services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    private static TeamsChannelOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<TeamsChannelOptions>>().Value;

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();

    private sealed class Unchanged : DelegatingHandler;
}
