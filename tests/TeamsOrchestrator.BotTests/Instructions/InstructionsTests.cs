using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Instructions;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Instructions;

public sealed class InstructionsTests
{
    [Fact]
    public async Task A_review_links_to_the_instructions_which_are_a_page_of_the_bot()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        using var http = new HttpClient();

        // Act
        await riley.SayAsync("screen sample");

        // Assert
        var address = $"http://localhost:{app.Address.Port}/instructions";
        morgan.Find("criteria", $"[How this works and where it fails]({address})");
        using var page = await http.GetAsync(new Uri(address));
        page.EnsureSuccessStatusCode();
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        var text = await page.Content.ReadAsStringAsync();
        text.ShouldContain("<h1 id=\"instructions-for-use\">Instructions for use</h1>");
        text.ShouldContain("<th>it can be wrong about</th>");
    }

    [Fact]
    public async Task With_credentials_cards_link_to_them_where_the_public_address_is_known()
    {
        (string, string)[] credentials = [("Bot:AppId", "11111111-2222-3333-4444-555555555555"), ("Bot:TenantId", "t"), ("Bot:ClientSecret", "s")];
        await using var known = await TestApp.StartAsync(Database.Sqlite, [.. credentials, ("Bot:PublicUrl", "https://bot.contoso.com/")]);
        await using var unknown = await TestApp.StartAsync(Database.Sqlite, credentials);

        known.Services.GetRequiredService<InstructionsLink>().Url.ShouldBe("https://bot.contoso.com/instructions");
        unknown.Services.GetRequiredService<InstructionsLink>().Url.ShouldBeNull();
    }
}
