using System.Reflection;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>Looks at every setting: those that a start refuses at once, those that the options' validators refuse, and those without effect.</summary>
internal sealed class SettingsInspection(WebApplicationBuilder builder)
{
    public const string Name = "settings";

    private readonly List<Finding> findings = [];
    private readonly HashSet<Type> faulty = [];

    /// <summary>Gets what was found.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Gets the options whose settings are wrong.</summary>
    public IReadOnlySet<Type> Faulty => faulty;

    /// <summary>Adds what the product consists of. A setting that would keep it from being put together is told and then left out, so that the others are looked at too.</summary>
    /// <returns>Whether it could be put together.</returns>
    public bool TryPutTogether(Action<IServiceCollection> more)
    {
        var configuration = builder.Configuration;
        Try(() => configuration.GetValue<bool>("Playground:Enabled"), () => configuration["Playground:Enabled"] = bool.FalseString);
        if (!Try(() => configuration.GetValue<StorageProvider>("Storage:Provider"), () => configuration["Storage:Provider"] = nameof(StorageProvider.Sqlite)))
        {
            faulty.Add(typeof(StorageOptions));
        }

        var localMode = string.IsNullOrWhiteSpace(configuration["Bot:AppId"]);
        PlaygroundKey? key = null;
        Try(() => key = localMode ? PlaygroundKey.Read(configuration) : null, () => configuration["Playground:Key"] = string.Empty);
        Try(() => ListenAddress.Choose(builder, localMode, key), () => configuration["urls"] = "http://localhost:3978");
        builder.Services.AddSingleton<Checks.OutsideCalls>();
        return Try(builder.AddTeamsOrchestrator, () => { }) && Try(() => more(builder.Services), () => { });
    }

    /// <summary>Reads all options of ours, so that each of their faults becomes a line.</summary>
    public void Validate(IServiceProvider services)
    {
        foreach (var type in OptionTypes())
        {
            try
            {
                _ = Reader.MakeGenericMethod(type).Invoke(null, [services]);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is { } inner && StartFault.Explain(inner) is { } sentence)
            {
                faulty.Add(type);
                foreach (var fault in inner is OptionsValidationException invalid ? invalid.Failures : [sentence])
                {
                    Wrong(fault);
                }
            }
        }

        foreach (var warning in SettingsCheck.Warnings(DotEnv.Read(), SettingsCheck.EnvironmentNames(), builder.Configuration))
        {
            findings.Add(Finding.Warning(Name, warning));
        }

        if (findings.Count == 0)
        {
            findings.Add(Finding.Ok(Name, File.Exists(DotEnv.Path) ? $"All are valid: those of the environment and of {DotEnv.Path}." : $"All are valid. There is no {DotEnv.Path}; the environment and the defaults apply."));
        }
    }

    private static MethodInfo Reader { get; } = typeof(SettingsInspection).GetMethod(nameof(Read))!;

    /// <summary>Reads options, which lets their validators look at them.</summary>
    public static T Read<T>(IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;

    private IEnumerable<Type> OptionTypes() => builder.Services
        .Select(service => service.ServiceType)
        .Where(type => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>) || type.GetGenericTypeDefinition() == typeof(IValidateOptions<>)))
        .Select(type => type.GetGenericArguments()[0])
        .Where(type => type.FullName!.StartsWith("TeamsOrchestrator.", StringComparison.Ordinal))
        .Distinct()
        .ToList();

    private bool Try(Action act, Action leaveOut)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception exception) when (StartFault.Explain(exception) is { } sentence)
        {
            Wrong(sentence);
            leaveOut();
            return false;
        }
    }

    private void Wrong(string sentence)
    {
        if (!findings.Exists(finding => finding.Text.Equals(sentence, StringComparison.Ordinal)))
        {
            findings.Add(Finding.Fault(Name, sentence));
        }
    }
}
