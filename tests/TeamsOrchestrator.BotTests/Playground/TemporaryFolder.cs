namespace TeamsOrchestrator.BotTests.Playground;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("playground-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
