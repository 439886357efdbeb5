using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

/// <summary>One wrong thing at a time, and the sentence that says so.</summary>
public sealed class ManifestRulesTests : IDisposable
{
    private static readonly (string Name, Action<JsonObject> Spoil, string Told)[] Spoilings =
    [
        ("old schema", m => m["manifestVersion"] = "1.25", "manifestVersion has to be 1.30"),
        ("foreign schema", m => m["$schema"] = "https://example.org/schema.json", "$schema https://developer.microsoft.com/json-schemas/teams/v1.30/"),
        ("no version", m => m.Remove("version"), "version has to be three numbers"),
        ("version of two numbers", m => m["version"] = "1.0", "version has to be three numbers"),
        ("version with a zero before it", m => m["version"] = "1.02.0", "version has to be three numbers"),
        ("id", m => m["id"] = "my-app", "id has to be a GUID"),
        ("no id", m => m.Remove("id"), "id has to be a GUID"),
        ("no bot", m => m["bots"] = new JsonArray(), "bots has 0 entries"),
        ("two bots", m => m["bots"]!.AsArray().Add(Bot(m).DeepClone()), "bots has 2 entries"),
        ("foreign bot", m => Bot(m)["botId"] = "99999999-2222-3333-4444-555555555555", "bots[0].botId is '99999999-2222-3333-4444-555555555555' and not Bot__AppId"),
        ("foreign search", m => Extension(m)["botId"] = "x", "composeExtensions[0].botId is 'x'"),
        ("two extensions", m => m["composeExtensions"]!.AsArray().Add(Extension(m).DeepClone()), "composeExtensions has 2 entries; Teams takes one"),
        ("foreign registration", m => m["webApplicationInfo"]!["id"] = "x", "webApplicationInfo.id is 'x'"),
        ("foreign resource", m => m["webApplicationInfo"]!["resource"] = "api://other.example/botid-x", "webApplicationInfo.resource is 'api://other.example/botid-x'"),
        ("no name", m => m["name"]!["short"] = " ", "name.short is missing"),
        ("long name", m => m["name"]!["short"] = new string('x', 31), "name.short has 31 characters, and Teams takes 30"),
        ("long full name", m => m["name"]!["full"] = new string('x', 101), "name.full has 101 characters"),
        ("long developer", m => m["developer"]!["name"] = new string('x', 33), "developer.name has 33 characters"),
        ("no developer", m => m.Remove("developer"), "developer.name is missing"),
        ("long description", m => m["description"]!["short"] = new string('x', 81), "description.short has 81 characters"),
        ("long full description", m => m["description"]!["full"] = new string('x', 4001), "description.full has 4001 characters"),
        ("colour", m => m["accentColor"] = "green", "accentColor has to be a colour"),
        ("scope", m => Bot(m)["scopes"]!.AsArray().Add("copilot"), "bots[0].scopes has to name where the bot is used"),
        ("no scope", m => Bot(m)["scopes"] = new JsonArray(), "bots[0].scopes has to name"),
        ("lists", m => Lists(m).AddCopies(2), "commandLists has 4 lists, and Teams takes 3"),
        ("scope in two lists", m => Lists(m).AddCopies(1), "'personal' is in two lists"),
        ("list without scope", m => Bot(m)["scopes"]!.AsArray().RemoveAt(0), "there is a list for 'personal', which is not among the bot's scopes"),
        ("scope without list", m => Lists(m).RemoveAt(1), "there is no list for 'team'"),
        ("commands", m => Commands(m).AddCopies(1), "has 13 commands and prompt starters"),
        ("no commands", m => Lists(m)[0]!["commands"] = new JsonArray(), "has 0 commands"),
        ("command twice", m => Commands(m)[4]!["title"] = "Screen", "has 'screen' twice"),
        ("command without title", m => Commands(m)[3]!.AsObject().Remove("title"), "commands[3].title is missing"),
        ("long title", m => Commands(m)[3]!["title"] = new string('x', 33), "commands[3].title has 33 characters"),
        ("long command description", m => Commands(m)[3]!["description"] = new string('x', 129), "commands[3].description has 129 characters"),
        ("type", m => Commands(m)[3]!["type"] = "starter", "commands[3].type has to be basic or prompt"),
        ("prompt without words", m => Commands(m)[0]!.AsObject().Remove("prompt"), "commands[0].prompt is missing"),
        ("long prompt", m => Commands(m)[0]!["prompt"] = new string('x', 4001), "commands[0].prompt has 4001 characters"),
        ("prompt of a command", m => Commands(m)[3]!["prompt"] = "screen", "commands[3] has a prompt, so its type has to be prompt"),
        ("no search", m => Extension(m)["commands"] = new JsonArray(), "has 0 searches"),
        ("searches", m => Searches(m).AddCopies(9), "has 11 searches"),
        ("search twice", m => Searches(m)[1]!["id"] = "requisitions", "has the id 'requisitions' twice"),
        ("search without id", m => Searches(m)[0]!.AsObject().Remove("id"), "composeExtensions[0].commands[0].id is missing"),
        ("long search title", m => Searches(m)[0]!["title"] = new string('x', 33), "commands[0].title has 33 characters"),
        ("long search description", m => Searches(m)[0]!["description"] = new string('x', 129), "commands[0].description has 129 characters"),
        ("search type", m => Searches(m)[0]!["type"] = "action", "commands[0].type has to be query"),
        ("no parameter", m => Searches(m)[0]!["parameters"] = new JsonArray(), "has 0 parameters"),
        ("parameters", m => Searches(m)[0]!["parameters"]!.AsArray().AddCopies(5), "has 6 parameters"),
        ("parameter name", m => Searches(m)[0]!["parameters"]![0]!["name"] = "", "parameters[0].name is missing"),
        ("parameter title", m => Searches(m)[0]!["parameters"]![0]!["title"] = new string('x', 33), "parameters[0].title has 33 characters"),
        ("parameter description", m => Searches(m)[0]!["parameters"]![0]!["description"] = new string('x', 129), "parameters[0].description has 129 characters"),
        ("website", m => m["developer"]!["websiteUrl"] = "http://contoso.com", "developer.websiteUrl has to be an https address"),
        ("privacy", m => m["developer"]!["privacyUrl"] = "contoso.com", "Where Privacy__NoticeUrl is set, it is taken from there"),
        ("no terms", m => m["developer"]!.AsObject().Remove("termsOfUseUrl"), "developer.termsOfUseUrl is missing"),
        ("long address", m => m["developer"]!["websiteUrl"] = "https://contoso.com/" + new string('x', 2048), "developer.websiteUrl is longer than 2048 characters"),
        ("tab in the clear", m => Tab(m)["contentUrl"] = "http://bot.contoso.com/tab", "staticTabs[0].contentUrl has to be an https address"),
        ("tab elsewhere", m => Tab(m)["contentUrl"] = "https://other.example/tab", "staticTabs[0].contentUrl is at other.example, which validDomains does not name"),
        ("tab in a team", m => Tab(m)["scopes"]!.AsArray().Add("team"), "staticTabs[0].scopes has to be personal"),
        ("tab without id", m => Tab(m).Remove("entityId"), "staticTabs[0].entityId is missing"),
        ("tab without name", m => Tab(m)["name"] = new string('x', 129), "staticTabs[0].name has 129 characters"),
        ("tabs", m => m["staticTabs"]!.AsArray().AddCopies(16), "staticTabs has 17 tabs"),
        ("tab in the browser", m => Tab(m)["websiteUrl"] = "file:///etc/passwd", "staticTabs[0].websiteUrl has to be an https address"),
        ("domain with a scheme", m => Domains(m).Add("https://bot.contoso.com"), "validDomains holds 'https://bot.contoso.com'"),
        ("domain with a path", m => Domains(m).Add("bot.contoso.com/tab"), "validDomains holds 'bot.contoso.com/tab'"),
        ("domain of one word", m => Domains(m).Add("intranet"), "validDomains holds 'intranet'"),
        ("everything", m => Domains(m).Add("*"), "validDomains holds '*'"),
        ("domains", m => m["validDomains"] = new JsonArray([.. Enumerable.Range(0, 101).Select(n => JsonValue.Create(n == 0 ? "bot.contoso.com" : $"d{n}.contoso.com"))]), "validDomains has 101 entries"),
        ("icon", m => m["icons"]!.AsObject().Remove("outline"), "icons.outline has to be the name of a PNG file"),
        ("icon outside", m => m["icons"]!["color"] = "../color.png", "icons.color has to be the name of a PNG file"),
        ("one icon for both", m => m["icons"]!["outline"] = "color.png", "icons.outline has to be the name of a PNG file"),
        ("missing icon", m => m["icons"]!["color"] = "other.png", "other.png, the color icon, cannot be read"),
        ("wrong kind", m => Bot(m)["scopes"] = "personal", "cannot be understood (bots[0].scopes is missing or of the wrong kind)"),
        ("nothing", m => m["staticTabs"] = null, "cannot be understood (staticTabs is missing or of the wrong kind)"),
    ];

    private readonly PackageFolder folder = new();

    public static TheoryData<string> Names => [.. Spoilings.Select(spoiling => spoiling.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_manifest_is_told_with_the_place(string name)
    {
        var (_, spoil, told) = Spoilings.Single(spoiling => spoiling.Name == name);
        folder.Change(spoil);

        folder.Faults().ShouldContain(fault => fault.Contains(told, StringComparison.Ordinal), string.Join('\n', folder.Faults()));
    }

    [Fact]
    public void The_manifest_of_the_repository_has_no_fault() => folder.Faults().ShouldBeEmpty();

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        folder.Change(manifest =>
        {
            manifest["version"] = "1";
            manifest["name"]!["short"] = new string('x', 31);
            Domains(manifest).Add("https://x.example");
        });
        File.Delete(folder.PathTo("outline.png"));

        folder.Faults().Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("""{ "id": 1, "id": 2 }""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("no JSON")]
    public void What_is_no_manifest_at_all_is_told_in_a_sentence(string text)
    {
        File.WriteAllText(folder.PathTo("manifest.json"), text);

        folder.Faults().ShouldHaveSingleItem().ShouldStartWith("manifest.json cannot be understood");
    }

    [Fact]
    public void A_byte_order_mark_does_not_matter()
    {
        File.WriteAllBytes(folder.PathTo("manifest.json"), [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(folder.PathTo("manifest.json"))]);

        folder.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_without_manifest_is_told()
    {
        File.Delete(folder.PathTo("manifest.json"));

        folder.Faults().ShouldHaveSingleItem().ShouldContain("--manifest");
    }

    public void Dispose() => folder.Dispose();

    private static JsonObject Bot(JsonObject manifest) => manifest["bots"]![0]!.AsObject();

    private static JsonArray Lists(JsonObject manifest) => Bot(manifest)["commandLists"]!.AsArray();

    private static JsonArray Commands(JsonObject manifest) => Lists(manifest)[0]!["commands"]!.AsArray();

    private static JsonObject Extension(JsonObject manifest) => manifest["composeExtensions"]![0]!.AsObject();

    private static JsonArray Searches(JsonObject manifest) => Extension(manifest)["commands"]!.AsArray();

    private static JsonObject Tab(JsonObject manifest) => manifest["staticTabs"]![0]!.AsObject();

    private static JsonArray Domains(JsonObject manifest) => manifest["validDomains"]!.AsArray();
}
