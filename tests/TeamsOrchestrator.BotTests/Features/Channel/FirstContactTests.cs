using System.Globalization;
using System.Net;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

public sealed class FirstContactTests
{
    private const int People = 10;

    [Theory]
    [OnEveryDatabase]
    public async Task Clients_that_send_two_activities_at_once_are_known_once_and_the_log_stays_quiet(Database database)
    {
        // Arrange
        var log = new CapturedLog();
        await using var app = await TestApp.StartAsync(database, log.AddTo);
        var people = Enumerable.Range(0, People).Select(number => Stranger(app, number)).ToList();

        // Act
        var answers = await Task.WhenAll(people.SelectMany(person => new[] { app.PostAsync(person.Message("help")), app.PostAsync(person.Message("status")) }));
        await app.SettleAsync();

        // Assert
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Accepted);
        people.ShouldAllBe(person => person.Messages.Count >= 2);
        (await app.LookAsync(db => Task.FromResult(db.People.Count(person => person.Name.StartsWith("Stranger "))))).ShouldBe(People);
        log.Lines.Where(line => line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("Critical ", StringComparison.Ordinal)).ShouldBe([]);
    }

    private static Persona Stranger(TestApp app, int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var card = new PersonaCard("Stranger " + text, $"stranger{text}@contoso.example", "object-stranger-" + text, "29:stranger-" + text);
        app.Connector.AddMember(card.ChannelId, card.Name, card.Email, card.ObjectId);
        return new Persona(app, card);
    }
}
