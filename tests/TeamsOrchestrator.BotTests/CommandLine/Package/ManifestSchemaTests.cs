using System.Diagnostics;
using System.IO.Compression;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

/// <summary>What Microsoft's schema says of the manifest that the command writes.</summary>
public sealed class ManifestSchemaTests : IDisposable
{
    private readonly WorkFolder folder = new();

    [ManifestSchemaFact]
    public async Task The_manifest_in_the_zip_is_valid()
    {
        // Arrange
        var file = folder.PathTo("app.zip");

        // Act
        var said = await Terminal.CallAsync([("Bot__AppId", PackageFolder.AppId), ("Bot__TargetedMessages", "true")], "package", "--out", file, "--url", "https://bot.contoso.com");

        // Assert
        said.ExitCode.ShouldBe(0, said.Errors);
        await ZipFile.ExtractToDirectoryAsync(file, folder.PathTo("app"));
        (await FaultsAsync(folder.PathTo("app/manifest.json"))).ShouldBeEmpty();
    }

    [ManifestSchemaFact]
    public async Task A_wrong_manifest_is_found()
    {
        using var spoilt = new PackageFolder();
        spoilt.Change(manifest => manifest["bots"]![0]!["supportsFile"] = true);

        (await FaultsAsync(spoilt.PathTo("manifest.json"))).ShouldContain("supportsFile");
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> FaultsAsync(string manifest)
    {
        var script = Path.Combine(ProjectRoot.Find(), "tests", "TeamsOrchestrator.BotTests", "CommandLine", "Package", "validate-manifest.mjs");
        var web = Path.Combine(ProjectRoot.Find(), "src", "TeamsOrchestrator.Web", "package.json");
        using var node = Process.Start(new ProcessStartInfo("node", [script, web, ManifestSchemaFactAttribute.Schema, manifest]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var faults = await node.StandardOutput.ReadToEndAsync(limit.Token);
        await node.WaitForExitAsync(limit.Token);
        node.ExitCode.ShouldBe(0);
        return faults;
    }
}
