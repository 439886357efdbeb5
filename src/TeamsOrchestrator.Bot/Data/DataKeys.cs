using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>The two keys of an installation: one wraps the candidates' keys, one signs the audit trail.</summary>
internal sealed class DataKeys
{
    public const int KeyBytes = 32;

    private readonly byte[] wrapping;
    private readonly byte[] audit;

    public DataKeys(IOptions<StorageOptions> storage, IOptions<AuditOptions> audit, StoragePaths paths)
    {
        wrapping = Load("Storage__Key", storage.Value.Key, paths, "storage.key");
        this.audit = Load("Audit__Key", audit.Value.Key, paths, "audit.key");
    }

    public ReadOnlySpan<byte> Wrapping => wrapping;

    public ReadOnlySpan<byte> Audit => audit;

    private static byte[] Load(string setting, string? configured, StoragePaths paths, string fileName)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Convert.FromBase64String(configured);
        }

        var path = paths.File(fileName);
        try
        {
            if (!File.Exists(path))
            {
                Write(path, RandomNumberGenerator.GetBytes(KeyBytes));
            }

            var key = new byte[KeyBytes + 1];
            return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var length) && length == KeyBytes
                ? key[..KeyBytes]
                : throw new StartException($"The key file '{path}' is damaged. Put its backup back, or set {setting} to the key that it held.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The key file '{path}' cannot be read or written: {exception.Message} Let the account that runs TeamsOrchestrator use it, or set {setting}.", exception);
        }
    }

    // Written under another name and moved, so that a crash in between never leaves half a key.
    private static void Write(string path, byte[] key)
    {
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(temporary, options))
        {
            writer.Write(Convert.ToBase64String(key));
            writer.Flush();
            ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: false);
    }
}
