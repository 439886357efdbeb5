using Microsoft.AspNetCore.Connections;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features;
using TeamsOrchestrator.Bot.Instructions;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Bot.Playground;
using TeamsOrchestrator.Bot.Start;
using TeamsOrchestrator.Bot.Tab;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot;

/// <summary>Puts the product together: what it consists of, which paths it answers, and how it starts.</summary>
internal static class TeamsOrchestratorHost
{
    /// <summary>The playground's HR persona, who is HR where nobody is listed.</summary>
    private const string PlaygroundHr = "harper.hr@contoso.example";

    /// <summary>Who may change prompts in the playground where nobody is listed: two, for nobody approves one's own.</summary>
    private const string PlaygroundAdmins = "riley.recruiter@contoso.example,harper.hr@contoso.example";

    public static void AddTeamsOrchestrator(this WebApplicationBuilder builder)
    {
        var localMode = string.IsNullOrWhiteSpace(builder.Configuration["Bot:AppId"]);
        var playground = localMode && builder.Configuration.GetValue("Playground:Enabled", defaultValue: true);
        if (playground && string.IsNullOrWhiteSpace(builder.Configuration["Roles:Hr"]))
        {
            builder.Configuration["Roles:Hr"] = PlaygroundHr;
        }

        if (playground && string.IsNullOrWhiteSpace(builder.Configuration["Roles:Admins"]))
        {
            builder.Configuration["Roles:Admins"] = PlaygroundAdmins;
        }

        var key = localMode ? PlaygroundKey.Read(builder.Configuration) : null;
        ListenAddress.Choose(builder, localMode, key);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        var start = new StartPhase();
        start.Quieten(builder.Logging);
        builder.Services.AddSingleton(start);
        builder.Services.PostConfigure<LoggerFilterOptions>(KeepAddressesOut);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddAccess(key);
        builder.Services.AddTeamsChannel();
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddJobs(builder.Configuration);
        builder.Services.AddDelivery();
        builder.Services.AddDownloads();
        builder.Services.AddWorkflows();
        builder.Services.AddAsking();
        builder.Services.AddEvidence();
        builder.Services.AddInstructions();
        builder.Services.AddMicrosoft365();
        builder.Services.AddChat();
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BotLink>(provider, playground));
        builder.Services.AddFeatures();
        builder.Services.AddAi();
        builder.Services.AddPlayground(new PlaygroundOptions { Directory = StoragePaths.Resolve(builder.Configuration["Storage:Directory"]), Enabled = playground });
        builder.Services.AddScoped<IProductReset, ProductReset>();
        builder.Services.AddDraining();
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store").AddCheck<SchedulerHealthCheck>("scheduler").AddCheck<WarmUpHealthCheck>("warm").AddCheck<Draining>("draining");
    }

    // These log the address of every request, the first also as the scope of all that is logged meanwhile, and the address of a CV is a secret. No setting lowers them.
    private static void KeepAddressesOut(LoggerFilterOptions options)
    {
        options.Rules.Add(new LoggerFilterRule(providerName: null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None, filter: null));
        foreach (var category in new[] { "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles", "Microsoft.AspNetCore.Server.Kestrel" })
        {
            options.Rules.Add(new LoggerFilterRule(providerName: null, category, LogLevel.Warning, filter: null));
        }
    }

    public static void UseTeamsOrchestrator(this WebApplication app)
    {
        app.UseAccess();
        app.MapTeamsChannel();
        app.MapInstructions();
        app.MapTab();
        app.MapDownloads();
        app.MapPlayground();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    /// <summary>Prepares the store and serves until somebody stops the process.</summary>
    public static async Task RunTeamsOrchestratorAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<Storage>().PrepareAsync(app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<StartPhase>().Over = true);
        app.Lifetime.ApplicationStarted.Register(() => StartLine.Print(app.Services, Console.Out));
        try
        {
            await app.RunAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new StartException($"{exception.Message} Another program listens there, perhaps this one, started before. End it, or set ASPNETCORE_URLS to another port.", exception);
        }
    }
}
