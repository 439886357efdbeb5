using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Delivery;

/// <summary>A click's answer and an update of the same card meet.</summary>
public sealed class ClickRaceTests
{
    /// <summary>How long an answer that waits for nothing may need.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task The_card_that_a_click_is_answered_with_and_the_update_are_the_same_json()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        await ClickAsync(morgan, "Approve = screening starts", "Approve");
        await ClickAsync(riley, "R-1", "Stop");
        await ClickAsync(riley, "R-1", "Resume");
        await ClickAsync(morgan, "1 screened:", "Start");
        await ClickAsync(morgan, "Recommended", "Approve");
        await ClickAsync(harper, "Ana Soler", "Approve");
    }

    [Fact]
    public async Task An_update_that_was_rendered_before_a_click_cannot_arrive_after_its_answer()
    {
        // Arrange: an update is on its way, and the connector has not taken it yet
        await using var app = await TestApp.StartAsync();
        var (morgan, stack, held) = await HoldAnUpdateAsync(app);

        // Act
        var click = morgan.ClickWithoutWaitingAsync(stack, "Start");
        await app.UntilAsync(db => db.Stacks.AnyAsync(row => row.View == StackView.Person));
        await Task.WhenAny(click, Task.Delay(Grace));
        var answeredBefore = click.IsCompleted;
        held.SetResult();
        var answer = await click;
        await app.SettleAsync();

        // Assert
        answeredBefore.ShouldBeFalse();
        Same(answer.Card!.Value, morgan.Messages.Single(message => message.Id == stack.Id).Card!.Value);
    }

    [Fact]
    public async Task A_connector_that_hangs_does_not_keep_a_click_waiting_and_the_card_comes_right_afterwards()
    {
        await using var app = await TestApp.StartAsync();
        var (morgan, stack, held) = await HoldAnUpdateAsync(app);

        var click = morgan.ClickWithoutWaitingAsync(stack, "Start");
        await app.UntilAsync(db => db.Stacks.AnyAsync(row => row.View == StackView.Person));
        var answer = await click;
        held.SetResult();
        await app.SettleAsync();

        Same(answer.Card!.Value, morgan.Messages.Single(message => message.Id == stack.Id).Card!.Value);
    }

    private static async Task<(Persona Morgan, PostedMessage Stack, TaskCompletionSource Held)> HoldAnUpdateAsync(TestApp app)
    {
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        var stack = morgan.Find("1 screened:");
        var (arrived, held) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        app.Connector.Gate = async request =>
        {
            if (HttpMethods.IsPut(request.Method) && request.Path.Value!.Contains(morgan.ConversationId, StringComparison.Ordinal) && arrived.TrySetResult())
            {
                await held.Task;
            }
        };
        await app.DoAsync(async services =>
        {
            // The stack's card names the title: a change that shows.
            var requisitions = services.GetRequiredService<HiringDb>().Requisitions;
            await requisitions.ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, "Principal Data Engineer"));
            services.GetRequiredService<Outbox>().UpdateAll(CardKinds.Stack, (await requisitions.SingleAsync()).Id, quiet: false);
        });
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return (morgan, stack, held);
    }

    private static async Task ClickAsync(Persona who, string words, string title)
    {
        var message = who.Find(words, title);
        var answer = await who.ClickAsync(message, title);
        Same(answer.Card ?? throw new InvalidOperationException($"“{title}” was answered with “{answer.Text}”."), who.Messages.Single(posted => posted.Id == message.Id).Card!.Value);
    }

    private static void Same(JsonElement answer, JsonElement update) => JsonSerializer.Serialize(answer).ShouldBe(JsonSerializer.Serialize(update));
}
