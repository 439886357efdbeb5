using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Delivery;

/// <summary>A post that the connector took, whose answer never came, is posted again.</summary>
public sealed class DuplicateTests
{
    [Fact]
    public async Task A_click_on_the_second_message_of_a_card_deletes_it()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        app.Connector.AnswersToLose = 1;
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        var (lost, kept) = riley.Messages.Where(HasStop).ToArray() switch { [var one, var two] => (one, two), var other => throw new InvalidOperationException($"{other.Length} cards") };
        var stop = CardWords.Actions(lost.Card!.Value).Single(action => action.TryGetProperty("title", out var title) && title.GetString() == "Stop");

        // Act: from another conversation first, which proves nothing about this one
        await morgan.InvokeAsync(stop, lost.Id);
        await app.SettleAsync();
        riley.Messages.Count(HasStop).ShouldBe(2);
        await riley.ClickAsync(kept, "Stop");
        riley.Messages.ShouldContain(message => message.Id == lost.Id, "the click came from the message that the product knows");
        var answer = await riley.InvokeAsync(stop, lost.Id);
        await app.SettleAsync();

        // Assert
        answer.Words.ShouldContain("Resume");
        riley.Messages.ShouldNotContain(message => message.Id == lost.Id);
        riley.Messages.Single(message => message.Id == kept.Id).Words.ShouldContain("Resume");
    }

    private static bool HasStop(PostedMessage message) => message.Words.Split('\n').Contains("Stop");
}
