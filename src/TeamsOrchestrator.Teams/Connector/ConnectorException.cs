using System.Net;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>A call to the connector failed. The message names what was called and the answer's code, never content or a token.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ConnectorException"/> class.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="fault">What it means.</param>
    /// <param name="innerException">What it came from.</param>
    public ConnectorException(string message, ConnectorFault fault, Exception? innerException)
        : base(message, innerException) => Fault = fault;

    /// <summary>Gets what it means for the caller.</summary>
    public ConnectorFault Fault { get; }

    /// <summary>Gets the answer's status, if there was an answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Gets the code in the answer, such as <c>MessageWritesBlocked</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Gets how long the answer asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets a value indicating whether the call may have had its effect all the same: it was sent, and no answer came.</summary>
    public bool MayHaveSucceeded { get; init; }
}
