using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Tab;

/// <summary>The page of the personal tab, as the frame of Teams fetches it.</summary>
public sealed class RequisitionsTabTests
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task With_credentials_it_says_in_both_languages_what_to_do_in_the_chat_and_links_to_it()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(
            Database.Sqlite, ("Bot:AppId", AppId), ("Bot:TenantId", "t"), ("Bot:ClientSecret", "s"), ("Bot:PublicUrl", "https://bot.contoso.com"));
        using var http = new HttpClient();

        foreach (var (asked, language, heading, say) in new[]
        {
            ("en-GB,en;q=0.9", "en", "Your requisitions will be here", "<code>pending</code>"),
            ("fr-FR,de-AT;q=0.8,en;q=0.7", "de", "Hier werden Ihre Stellen stehen", "<code>offen</code>"),
            ("de;q=0,fr", "en", "Your requisitions will be here", "<code>pending</code>"),
            ("nonsense;;q=x", "en", "Your requisitions will be here", "<code>pending</code>"),
        })
        {
            // Act
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, "/tab/requisitions"));
            request.Headers.TryAddWithoutValidation("Accept-Language", asked);
            using var answer = await http.SendAsync(request);

            // Assert
            answer.EnsureSuccessStatusCode();
            answer.Content.Headers.ContentLanguage.ShouldBe([language], asked);
            answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
            answer.Headers.Vary.ShouldBe(["Accept-Language"]);
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain($"<html lang=\"{language}\">", Case.Sensitive);
            page.ShouldContain(heading);
            page.ShouldContain(say);
            page.ShouldContain($"href=\"https://teams.microsoft.com/l/chat/0/0?users=28:{AppId}\"");
        }
    }

    [Fact]
    public async Task Only_teams_may_show_it_in_a_frame()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();

        // Act
        using var answer = await app.GetAsync("/tab/requisitions");

        // Assert
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldEndWith("frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.skype.com https://*.cloud.microsoft");
        answer.Headers.Contains("X-Frame-Options").ShouldBeFalse("Teams itself would be kept out.");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("href=\"http", Case.Sensitive, "Without the playground there is no chat to open.");
    }

    [Fact]
    public async Task In_another_cloud_its_own_teams_may_too()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(
            Database.Sqlite, ("Bot:AppId", AppId), ("Bot:TenantId", "t"), ("Bot:ClientSecret", "s"),
            ("Bot:OpenIdMetadataUrl", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"));

        // Act
        using var answer = await app.GetAsync("/tab/requisitions");

        // Assert
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith(" https://gov.teams.microsoft.us");
    }

    [Fact]
    public async Task What_it_tells_people_to_write_is_understood()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Accept-Language", "de");
        var page = await http.GetStringAsync(new Uri(app.Address, "/tab/requisitions"));
        var told = page.Split("<code>").Skip(1).Select(rest => rest.Split("</code>")[0]).ToList();

        // Act and assert
        told.Count.ShouldBe(5);
        var commands = app.Services.GetRequiredService<CommandTable>();
        foreach (var text in told)
        {
            commands.TryFind(text, out _, out _).ShouldBeTrue(text);
        }
    }
}
