using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Without a mail system of the organisation nothing leaves by itself: whoever approved a message sends it.</summary>
internal sealed class SentByPeople : IMessageOutlet
{
    public Task<MessageHandOver> HandOverAsync(MessageToSend message, CancellationToken cancellationToken) => Task.FromResult(MessageHandOver.WithPerson);
}
