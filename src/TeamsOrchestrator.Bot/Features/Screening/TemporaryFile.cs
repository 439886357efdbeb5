using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A file on disk for what memory should not hold. Nothing of it is left once it is closed, or once the process ends, however it ends.</summary>
internal static class TemporaryFile
{
    public static FileStream Create(WorkFolder work)
    {
        var path = work.NewFile();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (OperatingSystem.IsWindows())
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        // Without a name the bytes live as long as the handle: a kill leaves nothing behind, and nobody else can open it.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        File.Delete(path);
        return stream;
    }
}
