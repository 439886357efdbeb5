namespace TeamsOrchestrator.Hiring.Messages;

/// <summary>What a message to a candidate says.</summary>
public enum MessageKind
{
    /// <summary>The application goes on.</summary>
    Invitation,

    /// <summary>The application is not taken further.</summary>
    Rejection,

    /// <summary>The application goes on, and something is still missing.</summary>
    Information,
}
