using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Maps the Teams channel.</summary>
public static class TeamsChannelEndpoints
{
    /// <summary>The path that Teams posts activities to.</summary>
    public const string Path = "/api/messages";

    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <returns>The endpoint, for conventions.</returns>
    public static IEndpointConventionBuilder MapTeamsChannel(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = endpoints.ServiceProvider.GetService<MessagesEndpoint>()
            ?? throw new InvalidOperationException("The Teams channel is not registered: call services.AddTeamsChannel() first.");
        return endpoints.MapPost(Path, (RequestDelegate)endpoint.InvokeAsync);
    }

    /// <summary>In local mode, refuses what a foreign web page could make a browser send. With credentials it does nothing.</summary>
    /// <param name="app">The application.</param>
    /// <param name="configure">Sets what is exempt; null for nothing.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseLocalModeGuards(this IApplicationBuilder app, Action<LocalModeGuardOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.ApplicationServices.GetRequiredService<IOptions<TeamsChannelOptions>>().Value.LocalMode)
        {
            return app;
        }

        var options = new LocalModeGuardOptions();
        configure?.Invoke(options);
        return app.UseMiddleware<LocalModeGuards>(options);
    }
}
