namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Does what a button asks for. Rows join the turn's one commit.</summary>
internal interface ICardAction
{
    /// <summary>Gets the verb. Cards that stand in chats carry it: never change it.</summary>
    static abstract string Verb { get; }

    Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken);
}
