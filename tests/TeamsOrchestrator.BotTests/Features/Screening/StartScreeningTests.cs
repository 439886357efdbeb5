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
}
