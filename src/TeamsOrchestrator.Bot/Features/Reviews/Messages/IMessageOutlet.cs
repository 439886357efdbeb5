using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>The way of an approved message to the outside.</summary>
/// <remarks>It is called once for each message. Where the program ends during a call, nobody calls again: a person is asked to look whether the message left.</remarks>
internal interface IMessageOutlet
{
    /// <summary>Hands a message over.</summary>
    /// <returns>Whether it left, or a person has to send it.</returns>
    Task<MessageHandOver> HandOverAsync(MessageToSend message, CancellationToken cancellationToken);
}
