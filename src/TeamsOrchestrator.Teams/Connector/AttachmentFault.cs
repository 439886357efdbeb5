namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Why a file could not be fetched.</summary>
public enum AttachmentFault
{
    /// <summary>The link works no more: ask for the file again.</summary>
    Expired,

    /// <summary>The file is larger than allowed.</summary>
    TooLarge,

    /// <summary>The server, the network or the time failed: try again.</summary>
    Unreachable,

    /// <summary>Nothing came any more, or so little that it would take for ever: try once more at most.</summary>
    Stalled,

    /// <summary>The link is not to a host that the bot may fetch files from.</summary>
    Refused,
}
