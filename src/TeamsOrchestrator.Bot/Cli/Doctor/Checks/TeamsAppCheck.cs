using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Cli.Package;
using TeamsOrchestrator.Bot.Cli.Package.Rules;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether <c>package</c> could write the Teams app from these settings.</summary>
internal sealed class TeamsAppCheck(IOptions<TeamsChannelOptions> channel, IOptions<PublicAddressOptions> address, IConfiguration configuration) : ICheck
{
    public string Name => "teams-app";

    public IReadOnlyList<Type> Needs => [typeof(TeamsChannelOptions), typeof(PublicAddressOptions)];

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult(Look());

    private IReadOnlyList<Finding> Look()
    {
        if (channel.Value.LocalMode)
        {
            return [Finding.Skipped(Name, ModeCheck.Local)];
        }

        var order = new PackageOrder
        {
            Out = string.Empty,
            Folder = PackageCommand.Folder,
            AppId = channel.Value.AppId,
            Url = address.Value.PublicUrl,
            UrlName = PublicAddress.Setting,
            NoticeUrl = configuration["Privacy:NoticeUrl"],
        };
        var faults = new[] { OrderRules.AppIdFault(order), OrderRules.UrlFault(order) }.OfType<string>().ToList();
        AppPackage.Read(order, faults);
        return faults.Count == 0
            ? [Finding.Ok(Name, "The command package can write the Teams app from these settings.")]
            : [.. faults.Select(fault => Finding.Warning(Name, fault, "Until then the command package writes no Teams app."))];
    }
}
