using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat.Invokes;

/// <summary>Answers one kind of invoke that is no card action. What it adds is committed before the answer leaves.</summary>
internal interface IInvoke
{
    /// <summary>Gets the name in the protocol; see <see cref="Teams.Invokes.InvokeNames"/>.</summary>
    static abstract string Name { get; }

    Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken);
}
