namespace TeamsOrchestrator.Bot.Data;

/// <summary>The product cannot start. The message says why and how to mend it; it is printed without a stack trace.</summary>
internal sealed class StartException(string message, Exception? innerException = null) : Exception(message, innerException);
