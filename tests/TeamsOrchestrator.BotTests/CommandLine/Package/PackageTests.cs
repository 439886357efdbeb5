using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

/// <summary>The command <c>package</c> on the real executable.</summary>
public sealed class PackageTests : IDisposable
{
    private const string AppId = PackageFolder.AppId;

    private static readonly (string Name, string? Value)[] Settings = [("Bot__AppId", AppId), ("Bot__PublicUrl", "https://bot.contoso.com/"), ("Privacy__NoticeUrl", "https://contoso.com/applicants")];

    private readonly WorkFolder folder = new();

    [Fact]
    public async Task It_writes_the_app_filled_in_from_the_settings_and_the_same_bytes_each_time()
    {
        // Arrange
        var (first, second) = (folder.PathTo("first.zip"), folder.PathTo("second.zip"));

        // Act
        var said = await Task.WhenAll(Terminal.CallAsync(Settings, "package", "--out", first), Terminal.CallAsync(Settings, "package", "--out", second));

        // Assert
        said.ShouldAllBe(call => call.ExitCode == 0 && call.Errors.Length == 0, said[0].Errors);
        said[0].Output.ShouldContain($"{first} is written: the Teams app ");
        said[0].Output.ShouldContain("Upload it in Teams");
        (await File.ReadAllBytesAsync(first)).ShouldBe(await File.ReadAllBytesAsync(second));
        Directory.GetFiles(folder.PathTo(".")).Length.ShouldBe(2, "Nothing but the two files is left behind.");
        await using var zip = await ZipFile.OpenReadAsync(first);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png"]);
        foreach (var icon in new[] { "color.png", "outline.png" })
        {
            (await BytesAsync(zip, icon)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(PackageFolder.Original, icon)));
        }

        var manifest = JsonNode.Parse(await BytesAsync(zip, "manifest.json"))!;
        manifest["id"]!.GetValue<string>().ShouldMatch("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        manifest["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(AppId);
        manifest["bots"]![0]!["supportsTargetedMessages"].ShouldBeNull();
        manifest["composeExtensions"]![0]!["botId"]!.GetValue<string>().ShouldBe(AppId);
        manifest["staticTabs"]![0]!["contentUrl"]!.GetValue<string>().ShouldBe("https://bot.contoso.com/tab/requisitions");
        manifest["validDomains"]!.ToJsonString().ShouldBe("[\"bot.contoso.com\"]");
        manifest["webApplicationInfo"]!.ToJsonString().ShouldBe($$"""{"id":"{{AppId}}","resource":"api://bot.contoso.com/botid-{{AppId}}"}""");
        manifest["developer"]!["privacyUrl"]!.GetValue<string>().ShouldBe("https://contoso.com/applicants");
        manifest["developer"]!["websiteUrl"]!.GetValue<string>().ShouldBe("https://bot.contoso.com/instructions");
        manifest.ToJsonString().ShouldNotContain("example");
        manifest.ToJsonString().ShouldNotContain("00000000-0000");
    }

    [Fact]
    public async Task Options_win_over_settings()
    {
        // Arrange
        var file = folder.PathTo("app.zip");

        // Act
        var said = await Terminal.CallAsync(
            [.. Settings, ("Bot__TargetedMessages", "true")], "package", "--out", file, "--url", "https://x7.euw.devtunnels.ms:3978", "--id", "99999999-2222-3333-4444-555555555555", "--version", "2.10.0");

        // Assert
        said.ExitCode.ShouldBe(0, said.Errors);
        await using var zip = await ZipFile.OpenReadAsync(file);
        var manifest = JsonNode.Parse(await BytesAsync(zip, "manifest.json"))!;
        manifest["id"]!.GetValue<string>().ShouldBe("99999999-2222-3333-4444-555555555555");
        manifest["version"]!.GetValue<string>().ShouldBe("2.10.0");
        manifest["bots"]![0]!["supportsTargetedMessages"]!.GetValue<bool>().ShouldBeTrue();
        manifest["staticTabs"]![0]!["contentUrl"]!.GetValue<string>().ShouldBe("https://x7.euw.devtunnels.ms:3978/tab/requisitions");
        manifest["validDomains"]!.ToJsonString().ShouldBe("[\"x7.euw.devtunnels.ms:3978\"]");
    }

    [Fact]
    public async Task Whatever_is_missing_or_wrong_ends_with_2_and_is_told()
    {
        // Arrange
        var there = folder.Write("there.zip", "precious");
        using var spoilt = new PackageFolder();
        spoilt.Change(manifest => manifest["name"]!["short"] = new string('x', 31));
        var none = folder.PathTo("none.zip");
        ((string Name, string? Value)[] Settings, string[] Arguments, string[] Told)[] cases =
        [
            ([], [], ["Bot__AppId is not set", "public address is missing. Give it with --url"]),
            ([("Bot__AppId", "my-bot")], ["--url", "https://bot.contoso.com"], ["Bot__AppId is no application id"]),
            ([("Bot__AppId", AppId)], [], ["public address is missing"]),
            ([("Bot__AppId", AppId), ("Bot__PublicUrl", "http://bot.contoso.com")], [], ["Bot__PublicUrl has to begin with https://"]),
            (Settings, ["--url", "bot.contoso.com"], ["--url is no address"]),
            (Settings, ["--url", "https://bot.contoso.com/api/messages"], ["leave out '/api/messages'"]),
            (Settings, ["--url", "http://localhost:3978"], ["--url has to be an https address with a name that Teams can find", "tunnel"]),
            (Settings, ["--url", "https://localhost"], ["not 'localhost'"]),
            (Settings, ["--url", "https://203.0.113.7"], ["not '203.0.113.7'"]),
            (Settings, ["--url", "https://intranet"], ["not 'intranet'"]),
            ([.. Settings, ("Bot__TargetedMessages", "perhaps")], [], ["Bot__TargetedMessages is neither true nor false"]),
            (Settings, ["--id", "x"], ["--id has to be a GUID"]),
            (Settings, ["--id", "00000000-0000-0000-0000-000000000000"], ["--id has to be a GUID"]),
            (Settings, ["--version", "1.0"], ["--version has to be three numbers", "version has to be three numbers"]),
            ([("Bot__AppId", AppId), ("Bot__PublicUrl", "https://bot.contoso.com"), ("Privacy__NoticeUrl", "contoso.com")], [], ["developer.privacyUrl", "Privacy__NoticeUrl"]),
            (Settings, ["--out", there], ["there.zip is there already", "--force"]),
            (Settings, ["--out", folder.PathTo(".")], ["--out has to name a file"]),
            (Settings, ["--manifest", folder.PathTo("nowhere")], ["manifest.json cannot be read", "--manifest"]),
            (Settings, ["--manifest", Path.GetDirectoryName(spoilt.PathTo("x"))!, "--version", "1", "--out", there], ["there already", "--version has", "name.short has 31 characters"]),
            (Settings, ["--frobnicate"], ["does not know '--frobnicate'", "--force"]),
            (Settings, ["--url"], ["--url has to be followed by one URL"]),
        ];

        // Act
        var answers = new ConcurrentDictionary<int, Said>();
        await Parallel.ForAsync(0, cases.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, _) =>
        {
            string[] file = cases[index].Arguments.Contains("--out") ? [] : ["--out", none];
            answers[index] = await Terminal.CallAsync(cases[index].Settings, ["package", .. file, .. cases[index].Arguments]);
        });

        // Assert
        for (var index = 0; index < cases.Length; index++)
        {
            var said = answers[index];
            var call = $"{string.Join(' ', cases[index].Arguments)}: {said.Errors}{said.Output}";
            said.ExitCode.ShouldBe(2, call);
            said.Output.ShouldBeEmpty(call);
            cases[index].Told.ShouldAllBe(words => said.Errors.Contains(words, StringComparison.Ordinal), call);
        }

        answers[18].Errors.TrimEnd().Split('\n').Length.ShouldBe(4, "Everything is told at once, a line each.");
        (await File.ReadAllTextAsync(there)).ShouldBe("precious");
        File.Exists(none).ShouldBeFalse();
    }

    [Fact]
    public async Task With_force_a_file_is_replaced_and_a_place_that_cannot_be_written_ends_with_1()
    {
        // Arrange
        var there = folder.Write("there.zip", "old");

        // Act
        var replaced = await Terminal.CallAsync(Settings, "package", "--out", there, "--force");
        var nowhere = await Terminal.CallAsync(Settings, "package", "--out", folder.PathTo("no/such/folder/app.zip"));

        // Assert
        replaced.ExitCode.ShouldBe(0, replaced.Errors);
        (await File.ReadAllBytesAsync(there)).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
        nowhere.ExitCode.ShouldBe(1);
        nowhere.Errors.ShouldContain("app.zip could not be written: ");
        nowhere.Errors.Trim().Split('\n').Length.ShouldBe(1, nowhere.Errors);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name)
    {
        await using var stream = await zip.GetEntry(name)!.OpenAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }
}
