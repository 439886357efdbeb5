using System.CommandLine;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Package;

/// <summary><c>package</c>: the Teams app as the zip that is uploaded to Teams, filled in from the settings.</summary>
internal static class PackageCommand
{
    /// <summary>What the help says below the options.</summary>
    public const string Notes = """
        It takes Bot__AppId and Bot__PublicUrl from the settings (the environment, or the file .env), fills them into the manifest and checks the result by the rules of Teams. What is missing or wrong is told all at once, and then nothing is written. The same settings give the same file, byte by byte. Nothing is sent anywhere.

        A manifest of your own: copy the folder 'manifest' beside the program, change the copy, and name it with --manifest.

        Exit code 0: the file is written.
        Exit code 1: the file could not be written.
        Exit code 2: something is missing or wrong; sentences say what, and how to mend it.

        Example: TeamsOrchestrator.Bot package --url https://bot.contoso.com --out TeamsOrchestrator.zip
        """;

    private const string DefaultName = "TeamsOrchestrator.zip";

    /// <summary>Gets the folder with the manifest that comes with the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "manifest");

    public static Command Create()
    {
        var file = new Option<string>("--out") { HelpName = "FILE", Description = $"The file to write. Default: {DefaultName}" };
        var url = new Option<string>("--url") { HelpName = "URL", Description = $"The address by which Teams reaches the bot. Default: the setting {PublicAddress.Setting}" };
        var id = new Option<string>("--id") { HelpName = "GUID", Description = "The id of the Teams app. Default: one made from Bot__AppId, always the same, so that a new upload replaces the app" };
        var version = new Option<string>("--version") { HelpName = "VERSION", Description = "The version of the Teams app, as 1.2.0. Teams takes an update only with a higher one. Default: that of the manifest" };
        var manifest = new Option<string>("--manifest") { HelpName = "FOLDER", Description = "The folder with manifest.json and its icons. Default: the one beside the program" };
        var force = new Option<bool>("--force") { Description = "Replace the file where it is there already." };
        var command = new Command("package", "Writes the Teams app: the zip that you upload to Teams, filled in from the settings.") { file, url, id, version, manifest, force };
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = Settings();
            return WritePackage.RunAsync(
                new PackageOrder
                {
                    Out = parsed.GetValue(file) ?? DefaultName,
                    Force = parsed.GetValue(force),
                    Folder = parsed.GetValue(manifest) ?? Folder,
                    AppId = settings["Bot:AppId"],
                    Url = parsed.GetValue(url) ?? settings["Bot:PublicUrl"],
                    UrlName = parsed.GetValue(url) is null ? PublicAddress.Setting : "--url",
                    Id = parsed.GetValue(id),
                    Version = parsed.GetValue(version),
                    TargetedMessages = settings["Bot:TargetedMessages"],
                    NoticeUrl = settings["Privacy:NoticeUrl"],
                },
                cancellationToken);
        });
        return command;
    }

    private static IConfiguration Settings()
    {
        try
        {
            return ProductBuilder.Create([]).Configuration;
        }
        catch (StartException fault)
        {
            throw new RefusedException(fault.Message);
        }
    }
}
