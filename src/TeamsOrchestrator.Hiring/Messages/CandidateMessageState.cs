namespace TeamsOrchestrator.Hiring.Messages;

/// <summary>Where an approved message stands. Stored: never change the order.</summary>
public enum CandidateMessageState
{
    /// <summary>Approved; until its time it can be taken back.</summary>
    Waiting,

    /// <summary>It is being handed over: whether it left is not known before that ends.</summary>
    Leaving,

    /// <summary>A person has it and sends it.</summary>
    Ready,

    /// <summary>It left.</summary>
    Sent,

    /// <summary>The person did not send it.</summary>
    NotSent,

    /// <summary>Taken back before it left.</summary>
    Recalled,
}
