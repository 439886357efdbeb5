using TeamsOrchestrator.Bot.Cli.Doctor.Checks;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>What the doctor found.</summary>
/// <param name="LocalMode">Whether the bot runs without credentials.</param>
/// <param name="Findings">The lines, in their order.</param>
internal sealed record Checkup(bool LocalMode, IReadOnlyList<Finding> Findings)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly Type[] Order =
    [
        typeof(ModeCheck), typeof(DataFolderCheck), typeof(DatabaseCheck), typeof(KeysCheck), typeof(WorkflowsCheck), typeof(PdfToolsCheck), typeof(ModelCheck), typeof(PageCheck), typeof(CredentialCheck),
        typeof(SigningKeysCheck), typeof(MessagingEndpointCheck), typeof(RolesCheck), typeof(PlaygroundKeyCheck), typeof(TeamsAppCheck),
    ];

    /// <summary>Gets the worst of them.</summary>
    public Outcome Outcome => Findings.Max(finding => finding.Outcome);

    /// <summary>Puts the product together as a start does, and looks at its parts without starting it.</summary>
    /// <param name="more">Changes what it consists of, for tests.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Checkup> RunAsync(Action<IServiceCollection> more, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder;
        try
        {
            builder = ProductBuilder.Create([]);
        }
        catch (StartException fault)
        {
            return new Checkup(LocalMode: true, [Finding.Fault(SettingsInspection.Name, fault.Message)]);
        }

        return await RunAsync(builder, more, cancellationToken);
    }

    /// <summary>Looks at a product that is put together from a builder.</summary>
    public static async Task<Checkup> RunAsync(WebApplicationBuilder builder, Action<IServiceCollection> more, CancellationToken cancellationToken)
    {
        builder.Logging.ClearProviders();
        var localMode = string.IsNullOrWhiteSpace(builder.Configuration["Bot:AppId"]);
        var settings = new SettingsInspection(builder);
        if (!settings.TryPutTogether(more))
        {
            return new Checkup(localMode, settings.Findings);
        }

        await using var app = builder.Build();
        settings.Validate(app.Services);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var checks = Order.Select(type => (ICheck)ActivatorUtilities.CreateInstance(app.Services, type)).ToList();
        var found = await Task.WhenAll(checks.Select(check => LookAsync(check, settings.Faulty, limit.Token)));
        return new Checkup(localMode, [.. settings.Findings, .. found.SelectMany(findings => findings)]);
    }

    private static async Task<IReadOnlyList<Finding>> LookAsync(ICheck check, IReadOnlySet<Type> faulty, CancellationToken cancellationToken)
    {
        if (check.Needs.Any(faulty.Contains))
        {
            return [Finding.Warning(check.Name, "Not looked at: the settings that it needs have to be mended first.")];
        }

        try
        {
            return await check.LookAsync(cancellationToken);
        }
        catch (StartException fault)
        {
            return [Finding.Fault(check.Name, fault.Message)];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested || exception is OperationCanceledException)
        {
            // What an exception says may hold what nobody should read; its kind does not.
            return [Finding.Fault(check.Name, $"This could not be looked at ({exception.GetType().Name}).")];
        }
    }
}
