using System.Text.Json;

namespace TeamsOrchestrator.UnitTests.Quality;

public sealed class ManifestTests
{
    private static readonly JsonElement Manifest = Read();
    private static readonly JsonElement Bot = Manifest.GetProperty("bots")[0];

    [Fact]
    public void The_schema_is_the_one_of_its_version() =>
        Manifest.GetProperty("$schema").GetString().ShouldBe(
            $"https://developer.microsoft.com/json-schemas/teams/v{Manifest.GetProperty("manifestVersion").GetString()}/MicrosoftTeams.schema.json");

    [Fact]
    public void The_ids_are_guids_to_be_replaced()
    {
        Guid.TryParseExact(Manifest.GetProperty("id").GetString(), "D", out var app).ShouldBeTrue("manifest.json: id has to be a GUID.");
        Guid.TryParseExact(Bot.GetProperty("botId").GetString(), "D", out var bot).ShouldBeTrue("manifest.json: botId has to be a GUID.");
        app.ShouldBe(Guid.Empty, "manifest.json: the id of one installation does not belong into the repository.");
        bot.ShouldBe(Guid.Empty, "manifest.json: the id of one installation does not belong into the repository.");
    }

    [Fact]
    public void There_is_one_bot_for_personal_chats_teams_and_group_chats_that_takes_files()
    {
        Manifest.GetProperty("bots").GetArrayLength().ShouldBe(1);
        Strings(Bot.GetProperty("scopes")).ShouldBe(["personal", "team", "groupChat"], ignoreOrder: true);
        Bot.GetProperty("supportsFiles").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("name", "short", 30)]
    [InlineData("name", "full", 100)]
    [InlineData("description", "short", 80)]
    [InlineData("description", "full", 4000)]
    [InlineData("developer", "name", 32)]
    public void A_text_fits_where_teams_shows_it(string section, string name, int limit)
    {
        var text = Manifest.GetProperty(section).GetProperty(name).GetString();

        text.ShouldNotBeNullOrWhiteSpace();
        text.Length.ShouldBeLessThanOrEqualTo(limit, $"manifest.json: {section}.{name} is too long.");
    }

    [Fact]
    public void Command_lists_are_short_enough_for_the_menu()
    {
        var lists = Bot.GetProperty("commandLists").EnumerateArray().ToList();
        lists.Count.ShouldBeInRange(1, 3);
        foreach (var list in lists)
        {
            Strings(list.GetProperty("scopes")).Except(Strings(Bot.GetProperty("scopes")), StringComparer.Ordinal).ShouldBeEmpty();
            var commands = list.GetProperty("commands").EnumerateArray().ToList();
            commands.Count.ShouldBeInRange(1, 12);
            commands.Select(Title).ShouldBeUnique(StringComparer.Ordinal);
            commands.Select(Title).Where(title => title.Length is 0 or > 32).ShouldBeEmpty("manifest.json: a command's title is at most 32 characters long.");
            commands.Select(command => command.GetProperty("description").GetString()).Where(text => text is not { Length: > 0 and <= 128 })
                .ShouldBeEmpty("manifest.json: a command's description is one line.");
        }
    }

    [Fact]
    public void Every_scope_has_one_command_list() =>
        Bot.GetProperty("commandLists").EnumerateArray().SelectMany(list => Strings(list.GetProperty("scopes")))
            .ShouldBe(Strings(Bot.GetProperty("scopes")), ignoreOrder: true);

    [Theory]
    [InlineData("websiteUrl")]
    [InlineData("privacyUrl")]
    [InlineData("termsOfUseUrl")]
    public void The_addresses_are_secure(string name) =>
        Manifest.GetProperty("developer").GetProperty(name).GetString().ShouldStartWith("https://");

    [Fact]
    public void The_version_has_three_numbers() =>
        (Version.TryParse(Manifest.GetProperty("version").GetString(), out var version) && version is { Build: >= 0, Revision: -1 }).ShouldBeTrue();

    [Fact]
    public void The_color_icon_is_a_filled_square_of_192_pixels()
    {
        var icon = Picture.Read(IconPath("color"));

        (icon.Width, icon.Height).ShouldBe((192, 192));
        icon.Pixels.ShouldAllBe(pixel => pixel.Alpha == 255);
        icon.Pixels.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void The_outline_icon_is_white_on_transparent_with_32_pixels()
    {
        var icon = Picture.Read(IconPath("outline"));

        (icon.Width, icon.Height).ShouldBe((32, 32));
        icon.Pixels.ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
        icon.Pixels.ShouldContain(pixel => pixel.Alpha == 0);
        icon.Pixels.ShouldContain(pixel => pixel.Alpha == 255);
    }

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Repository.PathTo("manifest", "manifest.json")));
        return document.RootElement.Clone();
    }

    private static string IconPath(string kind) => Repository.PathTo("manifest", Manifest.GetProperty("icons").GetProperty(kind).GetString()!);

    private static string Title(JsonElement command) => command.GetProperty("title").GetString()!;

    private static IReadOnlyList<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
