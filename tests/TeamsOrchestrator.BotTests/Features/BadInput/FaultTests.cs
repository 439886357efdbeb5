using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>Even what nobody thought of is no silence and no stack trace.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_of_the_program_is_said_in_the_chat_with_a_reference_and_nothing_else()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, services =>
        {
            services.AddCommand<Broken>("break");
            services.AddCardAction<Broken>();
        });
        var riley = await app.MeetAsync(Persona.Riley);
        riley.Locale = "de-DE";
        var button = JsonSerializer.SerializeToElement(new { type = "Action.Execute", verb = Broken.Verb });

        // Act
        await riley.SayAsync("break");
        var answer = await riley.InvokeAsync(button, messageId: null);

        // Assert
        riley.Messages[^1].Words.ShouldMatch("^Bei mir ist etwas schiefgegangen; geändert wurde nichts\\. .* Referenz [0-9A-F]{8}\\.$");
        answer.Words.ShouldMatch("^Bei mir ist etwas schiefgegangen; geändert wurde nichts\\. .* Referenz [0-9A-F]{8}\\.$");
        riley.Everything.ShouldNotContain("Exception");
        riley.Everything.ShouldNotContain("Ana Soler");
    }

    [Fact]
    public async Task Who_loses_every_race_is_asked_to_try_again_and_reads_no_reference()
    {
        // Arrange: somebody else is always faster
        await using var app = await TestApp.StartAsync(Database.Sqlite, services =>
        {
            services.AddCommand<Contested>("contest");
            services.AddCardAction<Contested>();
        });
        var riley = await app.MeetAsync(Persona.Riley);
        var button = JsonSerializer.SerializeToElement(new { type = "Action.Execute", verb = Contested.Verb });

        // Act
        await riley.SayAsync("contest");
        var answer = await riley.InvokeAsync(button, messageId: null);

        // Assert
        riley.Messages[^1].Words.ShouldBe("Many people are changing the same thing at this moment, so nothing was changed. Please send it again.");
        answer.Text.ShouldBe("Many people are deciding at the same moment, so nothing was changed. Please click again.");
    }

    [Fact]
    public async Task A_click_whose_card_cannot_be_shown_counts_and_nobody_is_told_that_nothing_was_changed()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite, services => services.AddCardAction<Unshowable>().AddCard<BrokenCard>());
        var riley = await app.MeetAsync(Persona.Riley);
        var button = JsonSerializer.SerializeToElement(new { type = "Action.Execute", verb = Unshowable.Verb });

        var answer = await riley.InvokeAsync(button, messageId: null);

        answer.Text.ShouldBe("Your click counts. The card cannot be shown just now; it follows in a moment, or say **pending**.");
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "test.clicked"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_that_takes_longer_than_it_may_is_answered_in_words()
    {
        var begun = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(Database.Sqlite, services => services.AddSingleton(begun).AddCardAction<Slow>());
        var riley = await app.MeetAsync(Persona.Riley);

        var answer = riley.InvokeAsync(JsonSerializer.SerializeToElement(new { type = "Action.Execute", verb = Slow.Verb }), messageId: null);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        (await answer).Text.ShouldBe("I was too slow just now, and nothing was changed. Please try again.");
    }

    private sealed class Slow(TaskCompletionSource begun) : ICardAction
    {
        public static string Verb => "test.slow";

        public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CardReply.Say("Done.");
        }
    }

    private sealed class Unshowable(AuditLog audit) : ICardAction
    {
        public static string Verb => "test.unshowable";

        public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
        {
            audit.Add(Guid.Empty, AuditActor.Person(call.Actor.Id), "test.clicked", Guid.Empty);
            return Task.FromResult(CardReply.Show(new CardName(BrokenCard.Kind, "broken", Guid.Empty)));
        }
    }

    private sealed class BrokenCard : ICard
    {
        public static string Kind => "test-broken";

        public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException("Ana Soler");
    }

    private sealed class Contested : ICommand, ICardAction
    {
        public static string Verb => "test.contest";

        public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) => throw new DbUpdateConcurrencyException("Somebody was faster.");

        public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) => throw new DbUpdateConcurrencyException("Somebody was faster.");
    }

    private sealed class Broken : ICommand, ICardAction
    {
        public static string Verb => "test.break";

        public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) => throw new InvalidOperationException("Ana Soler");

        public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) => throw new InvalidOperationException("Ana Soler");
    }
}
