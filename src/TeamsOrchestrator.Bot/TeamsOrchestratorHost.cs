using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot;

/// <summary>Puts the product together: what it consists of, which paths it answers, and how it starts.</summary>
internal static class TeamsOrchestratorHost
{
    public static void AddTeamsOrchestrator(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddTeamsChannel();
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddJobs();
        builder.Services.AddDelivery();
        builder.Services.AddWorkflows();
        builder.Services.AddEvidence();
        builder.Services.AddMicrosoft365();
        builder.Services.AddChat();
        builder.Services.AddFeatures();
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
    }

    public static void UseTeamsOrchestrator(this WebApplication app)
    {
        app.UseLocalModeGuards();
        app.MapTeamsChannel();
        app.MapFeatures();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    /// <summary>Prepares the store and serves until somebody stops the process.</summary>
    /// <returns>The exit code: 0 after an orderly end, 1 where the product could not start.</returns>
    public static async Task<int> RunTeamsOrchestratorAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<Storage>().PrepareAsync(app.Lifetime.ApplicationStopping);
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (exception is StartException or OptionsValidationException or WorkflowFileException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
