namespace TeamsOrchestrator.Agents.Models;

/// <summary>A language model gave no answer that can be used.</summary>
/// <remarks>Its message holds nothing of what was asked or answered, so it may be logged.</remarks>
public sealed class ModelFaultException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="retryAfter">How long the server asked to wait, or null where it said nothing.</param>
    /// <param name="innerException">What happened below, or null.</param>
    public ModelFaultException(ModelFault kind, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base($"The language model gave no answer that can be used: {kind}.", innerException)
    {
        Kind = kind;
        RetryAfter = retryAfter;
    }

    /// <summary>Gets why.</summary>
    public ModelFault Kind { get; }

    /// <summary>Gets how long the server asked to wait, or null where it said nothing.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets a value indicating whether it passes by itself, so that waiting helps.</summary>
    public bool Passes => Kind is ModelFault.Throttled or ModelFault.Unavailable or ModelFault.TimedOut;

    /// <summary>Gets a value indicating whether it is about this one question, so that others may still be answered.</summary>
    public bool IsAboutTheQuestion => Kind is ModelFault.Refused or ModelFault.Filtered or ModelFault.Truncated or ModelFault.Malformed or ModelFault.WrongLanguage or ModelFault.Empty;
}
