using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Story;

/// <summary>From one chat command to decided candidates.</summary>
public sealed class WholeStoryTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_screening_goes_from_one_command_to_final_decisions(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();

        // Act: command, criteria, one candidate after the other, sign-off, final review
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        await morgan.ClickAsync(morgan.Find("2 screened:"), "Start");
        await morgan.ClickAsync(morgan.Find("Ana Soler", "Recommended"), "Approve");
        await SignOffBenAsync(morgan);
        await harper.ClickAsync(harper.Find("Ana Soler", "Ben Okafor"), "Approve");

        // Assert
        riley.Find("R-1 · Senior Data Engineer").Words.ShouldContain("Everybody is decided.");
        var outcomes = await app.LookAsync(db => db.Candidates.OrderBy(row => row.Name).Select(row => new { row.Name, row.State, row.Outcome }).ToListAsync());
        outcomes.Select(row => (row.Name, row.State, row.Outcome)).ShouldBe(
        [
            ("Ana Soler", CandidateState.Decided, Outcome.Advance),
            ("Ben Okafor", CandidateState.Decided, Outcome.NotTakenFurther),
        ]);
        (await VerifyAuditAsync(app)).ShouldBeNull();
    }

    private static async Task SignOffBenAsync(Persona morgan)
    {
        var list = morgan.Find("Ben Okafor");
        var opened = await morgan.ClickAsync(list, CardWords.Actions(list.Card!.Value).Select(action => action.TryGetProperty("title", out var title) ? title.GetString()! : string.Empty)
            .First(title => title.StartsWith("Open", StringComparison.Ordinal)));
        opened.Words.ShouldContain("Ben Okafor");
        await morgan.ClickAsync(opened, "Reject", ("reason", "SQL and Python were not found."));
    }

    private static Task<AuditBreak?> VerifyAuditAsync(TestApp app) => app.LookAsync(async db =>
        (await new AuditVerification(db, app.Services.GetRequiredService<DataKeys>().Audit.ToArray()).OfRequisitionAsync(await db.Requisitions.SingleAsync(), CancellationToken.None)).Break);
}
