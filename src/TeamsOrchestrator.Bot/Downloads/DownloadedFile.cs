namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>What is handed out.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">The bytes.</param>
internal sealed record DownloadedFile(string Name, byte[] Content);
