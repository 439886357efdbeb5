using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>The key that lets local mode listen beyond this machine. Whoever shows it gets a cookie, which is made from it and tells nothing of it.</summary>
internal sealed class PlaygroundKey
{
    public const int Shortest = 32;

    private readonly string key;

    public PlaygroundKey(string key)
    {
        this.key = key;
        Cookie = Base64Url.EncodeToString(Derive("playground cookie"));
    }

    public string Cookie { get; }

    /// <summary>Reads <c>Playground__Key</c>.</summary>
    /// <returns>The key, or null where none is set.</returns>
    /// <exception cref="StartException">The key is too short to keep anybody out.</exception>
    public static PlaygroundKey? Read(IConfiguration configuration)
    {
        var set = configuration["Playground:Key"]?.Trim();
        return string.IsNullOrEmpty(set) ? null
            : set.Length >= Shortest ? new PlaygroundKey(set)
            : throw new StartException($"Playground__Key has {set.Length} characters and needs {Shortest} or more. Make one with 'openssl rand -hex 32', or remove it to listen on this machine only.");
    }

    /// <summary>Makes something of the key that tells nothing of it, for one purpose.</summary>
    public byte[] Derive(string purpose) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(purpose));

    public bool IsKey(string shown) => Same(shown, key);

    public bool IsCookie(string? shown) => shown is not null && Same(shown, Cookie);

    // Hashes have one length, so that the time says nothing about the key's.
    private static bool Same(string shown, string expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
