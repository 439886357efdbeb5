using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Help;

public sealed class HelpTests
{
    [Fact]
    public async Task Whoever_installs_the_bot_is_welcomed_with_the_sample()
    {
        await using var app = await TestApp.StartAsync();

        var riley = await app.MeetAsync(Drivers.Persona.Riley);

        riley.Messages.Count.ShouldBe(1);
        riley.Find("Hello Riley Recruiter", "Screen the sample candidates");
    }

    [Fact]
    public async Task Help_is_by_role_and_in_the_readers_language()
    {
        await using var app = await TestApp.StartAsync();
        var harper = await app.MeetAsync(Drivers.Persona.Harper);
        harper.Locale = "de-DE";

        await harper.SayAsync("hilfe");

        harper.Find("Was ich für Sie tun kann", "Abschließende Prüfung");
    }
}
