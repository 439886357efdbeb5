using Microsoft.AspNetCore.Http;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Delivery;

/// <summary>People whom the bot cannot write to.</summary>
public sealed class UnreachableTests
{
    private const string CannotReach = "I cannot reach Morgan Manager.";

    [Theory]
    [InlineData(StatusCodes.Status403Forbidden)]
    [InlineData(StatusCodes.Status404NotFound)]
    public async Task What_waits_for_somebody_who_cannot_be_reached_arrives_when_they_write_and_the_recruiter_sees_it(int status)
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        app.Connector.Fault = request =>
            request.Path.Value!.Contains(morgan.ConversationId, StringComparison.Ordinal) && request.Path.Value.Contains("activities", StringComparison.Ordinal) ? Results.StatusCode(status) : null;

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        riley.Find("R-1").Words.ShouldContain(CannotReach);
        app.Connector.Fault = _ => null;
        await morgan.SayAsync("pending");

        // Assert
        morgan.Find("Approve = screening starts").Words.ShouldContain("R-1");
        riley.Messages.ShouldNotContain(message => message.Words.Contains(CannotReach, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_removes_the_bot_is_shown_as_unreachable_until_they_install_it_again()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        await morgan.UninstallAsync();
        await app.SettleAsync();
        riley.Find("R-1").Words.ShouldContain(CannotReach);

        await morgan.InstallAsync();
        await app.SettleAsync();
        riley.Messages.ShouldNotContain(message => message.Words.Contains(CannotReach, StringComparison.Ordinal));
    }
}
