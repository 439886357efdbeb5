using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

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

    private sealed class Broken : ICommand, ICardAction
    {
        public static string Verb => "test.break";

        public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) => throw new InvalidOperationException("Ana Soler");

        public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) => throw new InvalidOperationException("Ana Soler");
    }
}
