using System.Diagnostics;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Where the published product runs as in its container: as nobody in particular, on a file system that is only read, but for one folder.</summary>
/// <remarks>A mount namespace of Linux, which ends with its process. Making one takes root, as the tests have it in CI.</remarks>
internal sealed class ReadOnlyPlace : IDisposable
{
    private const string Nobody = "65534";

    private const string Enter = """
        set -eu
        mount --make-rprivate /
        mount --bind "$PLACE_PRODUCT" "$PLACE/product"
        mount -o remount,ro,bind "$PLACE/product"
        chown 65534:65534 "$PLACE/data" "$PLACE/data/tmp"
        mount --bind "$PLACE/data" "$PLACE/data"
        mount -o remount,ro,bind /
        if touch "$PLACE/written" "$PLACE/product/written" 2>/dev/null; then echo "the file system can be written to"; exit 1; fi
        exec setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all --no-new-privs "$@"
        """;

    private readonly DirectoryInfo root = System.IO.Directory.CreateTempSubdirectory("teamsorchestrator-place-");

    public ReadOnlyPlace()
    {
        foreach (var name in new[] { "product", "empty", "data/tmp" })
        {
            root.CreateSubdirectory(name);
        }

        if (!OperatingSystem.IsWindows())
        {
            root.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        }
    }

    /// <summary>Gets the one folder that can be written to.</summary>
    public string Data => Path.Combine(root.FullName, "data");

    /// <summary>Gets what the product left in its folder.</summary>
    public IReadOnlyList<string> Left => [.. System.IO.Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories)];

    /// <summary>Says whether a process runs as nobody in particular, without any capability.</summary>
    public static async Task<bool> IsHarmlessAsync(int processId)
    {
        var status = await File.ReadAllLinesAsync($"/proc/{processId}/status");
        return status.Any(line => line.StartsWith("Uid:", StringComparison.Ordinal) && line.Split('\t')[1..].All(id => id == Nobody))
            && status.Any(line => line.StartsWith("CapEff:", StringComparison.Ordinal) && line.TrimEnd().EndsWith("0000000000000000", StringComparison.Ordinal));
    }

    /// <summary>Turns the start of the product into one in this place.</summary>
    public ProcessStartInfo Within(ProcessStartInfo start)
    {
        var inside = new ProcessStartInfo("unshare", ["--mount", "sh", "-c", Enter, "sh", "dotnet", Path.Combine(root.FullName, "product", "TeamsOrchestrator.Bot.dll"), .. start.ArgumentList.Skip(1)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.Combine(root.FullName, "empty"),
        };
        foreach (var (name, value) in start.Environment)
        {
            inside.Environment[name] = value;
        }

        inside.Environment["PLACE"] = root.FullName;
        inside.Environment["PLACE_PRODUCT"] = Path.GetDirectoryName(ProductProgram.Path);
        inside.Environment["Storage__Directory"] = Data;
        inside.Environment["TMPDIR"] = Path.Combine(Data, "tmp");
        inside.Environment["HOME"] = "/nonexistent";
        inside.Environment["DOTNET_EnableDiagnostics"] = "0"; // as in the container
        return inside;
    }

    public void Dispose() => root.Delete(recursive: true);
}
