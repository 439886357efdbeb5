using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Screening;

public sealed class StartScreeningTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task One_message_with_files_is_answered_with_a_progress_card_and_read(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, _, _) = await app.MeetEverybodyAsync();

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);

        // Assert
        var progress = riley.Find("R-1", "Senior Data Engineer", "Waiting for Morgan Manager to agree on the criteria");
        progress.Words.ShouldContain("job-description.md");
        progress.Words.ShouldContain("3 of 3 read");
        progress.Words.ShouldContain("ana-soler.txt");
    }

    [Theory]
    [InlineData("screen sample for Morgan Manager", "Morgan Manager")]
    [InlineData("sichten Beispiel für morgan.manager@contoso.example", "Morgan Manager")]
    [InlineData("screen sample for me", "Riley Recruiter")]
    public async Task The_sample_goes_to_whom_the_command_names(string command, string manager)
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await app.MeetAsync(new PersonaCard("Alma Manager", "alma@contoso.example", "0000-alma-with-an-odd-id-00000000001", "user-id-0")); // whom the sample would go to otherwise

        await riley.SayAsync(command);

        riley.Find("R-1", "Senior Data Engineer", $"Waiting for {manager} to agree on the criteria", "12 of 12 read");
    }

    [Theory]
    [InlineData("screen sample for Nobody Known", "I do not know “Nobody Known” yet.")]
    [InlineData("screen sample for nobody", "I do not know “nobody” yet.")]
    [InlineData("screen sample for you", "who is the hiring manager?")]
    public async Task The_sample_goes_to_nobody_else_than_the_command_names(string command, string words)
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync(command);
        var asked = riley.Find("R-1", "Senior Data Engineer", words);
        ScreeningDriver.Count(morgan, "Approve").ShouldBe(0);
        await riley.ClickAsync(asked, "Set hiring manager", ("manager", Persona.Morgan.ObjectId));

        morgan.Find("R-1", "criteria", "Approve");
    }
}
