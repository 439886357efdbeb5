using System.Security.Cryptography;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Encrypts and decrypts one candidate's data with the candidate's own key (AES-256-GCM, a 96-bit nonce and a 128-bit tag before the bytes).</summary>
internal sealed class CandidateVault(HiringDb db, DataKeys keys)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Dictionary<Guid, byte[]> unwrapped = [];

    /// <summary>Makes a key; it is stored with the next commit.</summary>
    public void CreateKey(Guid keyId)
    {
        var key = RandomNumberGenerator.GetBytes(DataKeys.KeyBytes);
        db.DataKeys.Add(new DataKey { Id = keyId, TenantId = db.Tenant.Id, Wrapped = Seal(keys.Wrapping, key, keyId) });
        unwrapped[keyId] = key;
    }

    public async Task<byte[]> ProtectAsync(Guid keyId, ReadOnlyMemory<byte> plain, CancellationToken cancellationToken) =>
        Seal(await FindAsync(keyId, cancellationToken) ?? throw new InvalidOperationException("The data key was erased."), plain.Span, keyId);

    /// <summary>Decrypts.</summary>
    /// <returns>The bytes, or null where the key was erased.</returns>
    public async Task<byte[]?> UnprotectAsync(Guid keyId, byte[] sealedBytes, CancellationToken cancellationToken) =>
        await FindAsync(keyId, cancellationToken) is { } key ? Open(key, sealedBytes, keyId) : null;

    /// <summary>Says whether the installation's key is the one with which a candidate's key was wrapped.</summary>
    public static bool CanUnwrap(DataKeys keys, DataKey row)
    {
        try
        {
            Open(keys.Wrapping, row.Wrapped, row.Id);
            return true;
        }
        catch (CryptographicException)
        {
            return false; // another key, or the row was tampered with
        }
    }

    // The key's id is authenticated along, so that bytes of one candidate cannot be passed off as another's.
    private static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, Guid keyId)
    {
        var result = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = result.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceBytes + TagBytes), result.AsSpan(NonceBytes, TagBytes), keyId.ToByteArray());
        return result;
    }

    private static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes, Guid keyId)
    {
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes[(NonceBytes + TagBytes)..], sealedBytes.Slice(NonceBytes, TagBytes), plain, keyId.ToByteArray());
        return plain;
    }

    private async Task<byte[]?> FindAsync(Guid keyId, CancellationToken cancellationToken)
    {
        if (!unwrapped.TryGetValue(keyId, out var key) && await db.DataKeys.FindAsync([db.Tenant.Id, keyId], cancellationToken) is { } row)
        {
            unwrapped[keyId] = key = Open(keys.Wrapping, row.Wrapped, keyId);
        }

        return key;
    }
}
