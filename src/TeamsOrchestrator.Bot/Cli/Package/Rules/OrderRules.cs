using System.Text.RegularExpressions;
using TeamsOrchestrator.Bot.Access;

namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>What has to be given: the bot's id and address, and a place for the file.</summary>
internal static partial class OrderRules
{
    public static IEnumerable<string> Check(PackageOrder order) =>
        new[] { AppIdFault(order), UrlFault(order), IdFault(order), VersionFault(order), TargetedFault(order), FileFault(order) }.OfType<string>();

    public static string? AppIdFault(PackageOrder order) => order.AppId?.Trim() switch
    {
        null or "" => "Bot__AppId is not set: the Teams app has to name its bot. Put the application (client) id of the bot's registration into .env or the environment.",
        { } id when !IsGuid(id) => "Bot__AppId is no application id: that is a GUID such as 11111111-2222-3333-4444-555555555555. The overview page of the registration in Microsoft Entra shows it.",
        _ => null,
    };

    public static string? UrlFault(PackageOrder order)
    {
        if (string.IsNullOrWhiteSpace(order.Url))
        {
            return $"The bot's public address is missing. Give it with --url https://bot.contoso.com, or set {PublicAddress.Setting}.";
        }

        if (PublicAddress.Fault(order.UrlName, order.Url) is { } fault)
        {
            return fault;
        }

        var url = PublicAddress.Read(order.Url);
        return url.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) && url.HostNameType is UriHostNameType.Dns && url.Host.Contains('.', StringComparison.Ordinal) && !url.IsLoopback
            ? null
            : $"{order.UrlName} has to be an https address with a name that Teams can find on the internet, not '{url.Host}'. For a bot on this machine that is the address of its tunnel.";
    }

    private static string? IdFault(PackageOrder order) =>
        order.Id is null || (IsGuid(order.Id.Trim()) && !Guid.Parse(order.Id.Trim()).Equals(Guid.Empty)) ? null : "--id has to be a GUID such as 11111111-2222-3333-4444-555555555555; without it, one is made from Bot__AppId.";

    private static string? VersionFault(PackageOrder order) =>
        order.Version is null || IsVersion(order.Version.Trim()) ? null : "--version has to be three numbers, such as 1.2.0.";

    private static string? TargetedFault(PackageOrder order) =>
        string.IsNullOrWhiteSpace(order.TargetedMessages) || bool.TryParse(order.TargetedMessages, out _) ? null : "Bot__TargetedMessages is neither true nor false.";

    private static string? FileFault(PackageOrder order) =>
        string.IsNullOrWhiteSpace(order.Out) || Directory.Exists(order.Out) ? "--out has to name a file, for instance TeamsOrchestrator.zip."
        : File.Exists(order.Out) && !order.Force ? $"{order.Out} is there already. Give another name with --out, or --force to replace it."
        : null;

    public static bool IsGuid(string? text) => Guid.TryParseExact(text, "D", out _);

    public static bool IsVersion(string? text) => text is not null && ThreeNumbers().IsMatch(text);

    [GeneratedRegex(@"^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThreeNumbers();
}
