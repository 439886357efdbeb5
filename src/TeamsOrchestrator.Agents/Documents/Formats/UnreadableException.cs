namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Ends the reading of a file that cannot be read. It never leaves <see cref="DocumentReader"/>.</summary>
internal sealed class UnreadableException : Exception
{
    public UnreadableException(UnreadableReason reason)
        : base(reason.ToString())
    {
        Reason = reason;
    }

    /// <summary>Gets why the file cannot be read.</summary>
    public UnreadableReason Reason { get; }
}
