namespace TeamsOrchestrator.Teams.Connector;

/// <summary>A file could not be fetched. The message does not hold the link: it is a secret.</summary>
public sealed class AttachmentException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="AttachmentException"/> class.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="fault">Why.</param>
    /// <param name="innerException">What it came from.</param>
    public AttachmentException(string message, AttachmentFault fault, Exception? innerException)
        : base(message, innerException) => Fault = fault;

    /// <summary>Gets why the file could not be fetched.</summary>
    public AttachmentFault Fault { get; }
}
