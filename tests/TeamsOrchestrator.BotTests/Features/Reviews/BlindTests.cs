using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

/// <summary><c>screen blind</c>: nobody is named before the decision.</summary>
public sealed class BlindTests
{
    private static readonly string[] Traces = ["Soler", "Ana ", "ana-soler", "ana.soler"];

    [Fact]
    public async Task No_card_file_or_search_names_a_candidate_before_the_decision_and_all_do_afterwards()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen blind Senior Data Engineer for Morgan Manager", [Cvs.Job, Cvs.Ana]);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        // Act
        var person = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");
        var cv = await morgan.ClickAsync(person, "Open CV");
        foreach (var said in new[] { "candidates R-1", "candidate C-1", "why C-1", "pending", "status R-1", "digest now" })
        {
            await morgan.SayAsync(said);
            await harper.SayAsync(said);
        }

        var before = string.Join('\n', morgan.Messages.Concat(harper.Messages).Select(message => message.Words));
        await morgan.SayAsync("candidate Soler");
        var byName = morgan.Messages[^1].Words;
        var next = await morgan.ClickAsync(person, "Approve");
        await morgan.SayAsync("candidate Soler");

        // Assert
        person.Words.ShouldContain("C-1");
        person.Words.ShouldContain("Blind: the name is shown once a decision has been made.");
        cv.Words.ShouldContain("Blind: you see the text with the name");
        cv.Words.ShouldContain("█");
        Scenes.Buttons(cv).ShouldNotContain("Get the file");
        Scenes.Buttons(cv).ShouldNotContain("As handed in");
        foreach (var trace in Traces)
        {
            (person.Words + cv.Words + before).ShouldNotContain(trace, Case.Sensitive);
        }

        byName.ShouldNotContain("C-1");
        byName.ShouldNotContain("Ana");

        next.Words.ShouldContain("Ana Soler");
        morgan.Messages[^1].Words.ShouldContain("Ana Soler");
    }

    [Fact]
    public async Task A_reviewer_can_look_at_the_text_as_it_was_compared_and_as_it_was_handed_in()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (_, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var person = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");

        // Act
        var handedIn = await morgan.ClickAsync(person, "Open CV");
        var compared = await morgan.ClickAsync(handedIn, "As compared");
        var back = await morgan.ClickAsync(compared, "As handed in");

        // Assert
        handedIn.Words.ShouldContain("Ana Soler");
        handedIn.Words.ShouldNotContain("█");
        compared.Words.ShouldContain("This is the text that the AI got");
        compared.Words.ShouldContain("█████████");
        back.Words.ShouldNotContain("█");
    }
}
