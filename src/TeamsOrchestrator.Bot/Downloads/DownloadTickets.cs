using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>Writes tickets for downloads and reads them. A ticket is sealed with the installation's key: it tells nobody anything, and every node reads what any of them wrote.</summary>
/// <remarks>That it is used once only is not its own doing: see <see cref="UsedTickets"/>.</remarks>
internal sealed class DownloadTickets(DataKeys keys, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Parts = 6;
    private const char Between = '\n';

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Wrapping.ToArray(), DataKeys.KeyBytes, info: "download tickets"u8.ToArray());

    /// <summary>Writes a ticket.</summary>
    /// <returns>The token. Whoever has it may fetch the content once.</returns>
    public string Issue(DownloadTicket ticket)
    {
        var until = (clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var plain = Encoding.UTF8.GetBytes(string.Join(
            Between, until, ticket.PersonId.ToString("N"), ticket.SubjectId.ToString("N"), ticket.Kind, ticket.TenantId.Replace(Between, ' '), ticket.Parameters is null ? string.Empty : "=" + ticket.Parameters));
        var token = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(token.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(token.AsSpan(0, NonceBytes), plain, token.AsSpan(NonceBytes + TagBytes), token.AsSpan(NonceBytes, TagBytes));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Reads a token.</summary>
    /// <returns>The ticket, or null where it is not one of ours or has expired.</returns>
    public DownloadTicket? Read(string token)
    {
        if (Open(token) is not { } text || text.Split(Between, Parts) is not { Length: Parts } parts)
        {
            return null;
        }

        var until = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
        return until <= clock.GetUtcNow()
            ? null
            : new DownloadTicket(parts[4], Guid.ParseExact(parts[1], "N"), parts[3], Guid.ParseExact(parts[2], "N"), parts[5].Length == 0 ? null : parts[5][1..]);
    }

    private string? Open(string token)
    {
        if (!Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not { Length: > NonceBytes + TagBytes } bytes)
        {
            return null;
        }

        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
