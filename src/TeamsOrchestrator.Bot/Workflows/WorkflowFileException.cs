namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>A workflow file that cannot be used. The message names file and line and says how to mend it.</summary>
internal sealed class WorkflowFileException(string message) : Exception(message);
