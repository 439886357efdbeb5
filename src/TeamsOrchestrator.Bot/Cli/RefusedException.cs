namespace TeamsOrchestrator.Bot.Cli;

/// <summary>The arguments of a command do not allow it to start. The message is the sentence that says what to change.</summary>
internal sealed class RefusedException(string sentence) : Exception(sentence);
