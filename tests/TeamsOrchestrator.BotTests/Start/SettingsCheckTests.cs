using Microsoft.Extensions.Configuration;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.BotTests.Start;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("Storage__Directroy", "Did you mean Storage__Directory?")]
    [InlineData("Bot__ApId", "Did you mean Bot__AppId?")]
    [InlineData("Role__Hr", "Did you mean Roles__Hr?")]
    [InlineData("Storage_Key", "Did you mean Storage__Key?")]
    [InlineData("ROLES__RECRUITER", "Did you mean Roles__Recruiters?")]
    [InlineData("ASPNETCORE_URL", "Did you mean ASPNETCORE_URLS?")]
    [InlineData("Playground__Colour", "The table in README.md lists all settings.")]
    public void A_misspelt_setting_is_told_with_the_nearest_name(string name, string instead)
    {
        var inFile = Warnings([new(3, name, "secret")], []);
        var inEnvironment = Warnings([], [name]);

        inFile.Single().ShouldBe($"There is no setting {name} (line 3 of {DotEnv.Path}); it has no effect. {instead}");
        inEnvironment.Single().ShouldBe($"There is no setting {name} (the environment); it has no effect. {instead}");
    }

    [Theory]
    [InlineData("Storage__Directory")]
    [InlineData("STORAGE__DIRECTORY")]
    [InlineData("Bot__AllowedTenants__0")]
    [InlineData("Jobs__Lease")]
    [InlineData("Logging__LogLevel__Default")]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("PATH")]
    [InlineData("TEST_POSTGRES")]
    public void What_is_known_or_not_ours_is_left_alone(string name) => Warnings([new(1, name, "x")], [name]).ShouldBeEmpty();

    [Fact]
    public void Every_setting_of_the_example_file_is_known()
    {
        KnownSettings.Names.ShouldContain("ASPNETCORE_URLS");
        KnownSettings.Names.ShouldContain("Playground__Key");
        KnownSettings.Names.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void The_playground_has_no_settings_together_with_credentials() =>
        Warnings([], [], ("Bot:AppId", "x"), ("Playground:Key", "k"), ("Playground:Enabled", "false")).ShouldHaveSingleItem().ShouldStartWith("Playground__Key has no effect");

    private static IReadOnlyList<string> Warnings(IReadOnlyList<SettingsLine> file, IReadOnlyList<string> environment, params (string Name, string Value)[] settings) =>
        [.. SettingsCheck.Warnings(file, environment, Configuration(settings))];

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
