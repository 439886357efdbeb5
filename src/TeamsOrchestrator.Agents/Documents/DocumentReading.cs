namespace TeamsOrchestrator.Agents.Documents;

/// <summary>What came of reading a file: exactly one of a document and a reason.</summary>
/// <param name="Document">The document, or null where the file could not be read.</param>
/// <param name="Reason">Why not, or null where it could be read.</param>
public sealed record DocumentReading(Document? Document, UnreadableReason? Reason)
{
    /// <summary>Returns a reading that succeeded.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The reading.</returns>
    public static DocumentReading Of(Document document) => new(document, null);

    /// <summary>Returns a reading that failed.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The reading.</returns>
    public static DocumentReading Unreadable(UnreadableReason reason) => new(null, reason);
}
