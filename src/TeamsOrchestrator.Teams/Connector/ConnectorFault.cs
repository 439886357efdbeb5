namespace TeamsOrchestrator.Teams.Connector;

/// <summary>What a failed call means for the caller.</summary>
public enum ConnectorFault
{
    /// <summary>The server, the network or the time failed: try again later.</summary>
    Transient,

    /// <summary>Too much at once: wait, at least <see cref="ConnectorException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>The conversation or message is no more.</summary>
    Gone,

    /// <summary>The bot may not: it was removed or blocked.</summary>
    Forbidden,

    /// <summary>The message is too large.</summary>
    TooLarge,

    /// <summary>The call is wrong and will stay so.</summary>
    Rejected,
}
