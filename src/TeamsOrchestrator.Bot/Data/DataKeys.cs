using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>The two keys of an installation: one wraps the candidates' keys, one signs the audit trail.</summary>
internal sealed class DataKeys
{
    public const int KeyBytes = 32;

    private const string StorageSetting = "Storage__Key";
    private const string StorageFile = "storage.key";
    private const string AuditSetting = "Audit__Key";
    private const string AuditFile = "audit.key";

    private readonly byte[] wrapping;
    private readonly byte[] audit;

    public DataKeys(IOptions<StorageOptions> storage, IOptions<AuditOptions> audit, StoragePaths paths)
    {
        wrapping = Load(StorageSetting, storage.Value.Key, paths.File(StorageFile));
        this.audit = Load(AuditSetting, audit.Value.Key, paths.File(AuditFile));
    }

    private DataKeys(byte[] wrapping, byte[] audit) => (this.wrapping, this.audit) = (wrapping, audit);

    public ReadOnlySpan<byte> Wrapping => wrapping;

    public ReadOnlySpan<byte> Audit => audit;

    /// <summary>Makes a key for one purpose out of the one that wraps the candidates' keys.</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, wrapping, KeyBytes, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    /// <summary>Reads the keys that are there, and makes none.</summary>
    /// <returns>The keys, or null where the first start has yet to make one.</returns>
    /// <exception cref="StartException">A key file is damaged or cannot be read.</exception>
    public static DataKeys? Find(StorageOptions storage, AuditOptions audit, string directory) =>
        Files(storage, audit, directory).All(File.Exists)
            ? new DataKeys(Read(StorageSetting, storage.Key, Path.Combine(directory, StorageFile)), Read(AuditSetting, audit.Key, Path.Combine(directory, AuditFile)))
            : null;

    /// <summary>Names the files of the keys that no setting holds.</summary>
    public static IEnumerable<string> Files(StorageOptions storage, AuditOptions audit, string directory) =>
        new[] { (storage.Key, StorageFile), (audit.Key, AuditFile) }.Where(key => string.IsNullOrWhiteSpace(key.Item1)).Select(key => Path.Combine(directory, key.Item2));

    private static byte[] Load(string setting, string? configured, string path)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(configured) && !File.Exists(path))
            {
                Write(path, RandomNumberGenerator.GetBytes(KeyBytes));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotUsable(setting, path, exception);
        }

        return Read(setting, configured, path);
    }

    private static byte[] Read(string setting, string? configured, string path)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Convert.FromBase64String(configured);
        }

        try
        {
            var key = new byte[KeyBytes + 1];
            return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var length) && length == KeyBytes
                ? key[..KeyBytes]
                : throw new StartException($"The key file '{path}' is damaged. Put its backup back, or set {setting} to the key that it held.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotUsable(setting, path, exception);
        }
    }

    private static StartException NotUsable(string setting, string path, Exception exception) =>
        new($"The key file '{path}' cannot be read or written: {exception.Message} Let the account that runs TeamsOrchestrator use it, or set {setting}.", exception);

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
