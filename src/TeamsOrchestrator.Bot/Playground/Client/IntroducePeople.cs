using System.Text.Json.Nodes;
using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>Tells the bot who has it installed, as Teams does when the app is added for a person.</summary>
internal sealed class IntroducePeople(People people, Messages messages, Activities activities, BotDoor bot, ServerAddress address) : IDisposable
{
    private readonly SemaphoreSlim introducing = new(1, 1);

    /// <summary>Introduces everybody whom the bot does not know under the present address.</summary>
    /// <param name="surroundings">Where the client is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What went wrong, in words; <see langword="null"/> if everybody is known.</returns>
    public async Task<string?> HandleAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        await introducing.WaitAsync(cancellationToken);
        try
        {
            var serviceUrl = address.Connector.ToString();
            var everybody = await people.ListAsync(cancellationToken);
            string? failure = null;
            foreach (var person in everybody.Where(person => !string.Equals(person.IntroducedAt, serviceUrl, StringComparison.Ordinal)))
            {
                failure = await IntroduceAsync(person, surroundings, cancellationToken) ?? failure;
            }

            return failure;
        }
        finally
        {
            introducing.Release();
        }
    }

    public void Dispose() => introducing.Dispose();

    private async Task<string?> IntroduceAsync(Person person, Surroundings surroundings, CancellationToken cancellationToken)
    {
        // Another port means another service URL: the bot is known already and only has to hear where people are now.
        var again = person.IntroducedAt is not null;
        JsonObject[] greetings = again
            ? [activities.Installed(person, surroundings, again: true)]
            : [activities.Installed(person, surroundings, again: false), activities.BotJoined(person, surroundings)];
        foreach (var greeting in greetings)
        {
            greeting["id"] = $"f:{await messages.TakeIdAsync(cancellationToken)}";
            var answer = await bot.PostAsync(greeting, cancellationToken);
            if (answer.Failure is not null)
            {
                return answer.Failure;
            }
        }

        await people.SetIntroducedAsync(person.ObjectId, address.Connector.ToString(), cancellationToken);
        return null;
    }
}
