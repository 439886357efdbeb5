using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Help;

public sealed class HelpTests
{
    [Fact]
    public async Task A_welcome_says_what_is_for_its_reader()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();

        // Act
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();

        // Assert
        riley.Messages.Count.ShouldBe(1);
        riley.Find("Hello Riley Recruiter", "Recruiting", "screen sample");
        morgan.Find("Hello Morgan Manager", "When somebody names you as the hiring manager");
        harper.Find("Hello Harper HR", "Final review").Words.ShouldNotContain("screen sample", Case.Sensitive);
    }

    [Fact]
    public async Task The_sample_is_offered_to_whoever_may_start_it_and_was_not_asked_to_decide()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen sample");
        await app.SettleAsync();

        // Act
        foreach (var persona in new[] { riley, morgan, harper })
        {
            await persona.SayAsync("help");
        }

        // Assert
        riley.Find("What I can do for you", "Screen the sample candidates");
        morgan.Find("What I can do for you", "Deciding", "Recruiting").Words.ShouldNotContain("Screen the sample", Case.Sensitive);
        harper.Find("What I can do for you", "Final review", "Recruiting").Words.ShouldNotContain("Screen the sample", Case.Sensitive);
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
