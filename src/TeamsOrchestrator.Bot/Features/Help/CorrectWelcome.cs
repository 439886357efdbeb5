using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Help;

/// <summary>Corrects a welcome once the mail address is known by which the settings name somebody. A card that does not change is not sent again.</summary>
internal sealed class CorrectWelcome(Outbox outbox) : IAcquaintance
{
    public Task MetAsync(Person person, CancellationToken cancellationToken)
    {
        outbox.UpdateAll(Greeter.HelpCard, person.Id, quiet: false);
        return Task.CompletedTask;
    }
}
