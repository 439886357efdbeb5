using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>How the links of an audit chain are computed.</summary>
/// <remarks>SHA-256 chains the links; HMAC-SHA-256 with the audit key signs heads and details, so that nobody without the key can forge them.</remarks>
public static class AuditChain
{
    /// <summary>The hash before the first link.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Computes the keyed hash of a detail.</summary>
    /// <param name="key">The audit key.</param>
    /// <param name="salt">The detail's salt.</param>
    /// <param name="text">The detail's words.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string HashDetail(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, [.. salt, .. Encoding.UTF8.GetBytes(text)]));

    /// <summary>Computes the hash of a link from everything else in it.</summary>
    /// <param name="link">The link.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string HashLink(AuditEvent link)
    {
        ArgumentNullException.ThrowIfNull(link);
        string[] fields =
        [
            link.TenantId, link.ChainId.ToString("D"), Invariant(link.Number), link.Id.ToString("D"), Invariant(link.At),
            link.ActorKind.ToString(), link.ActorId, link.Code, link.SubjectId.ToString("D"), link.DetailHash ?? string.Empty, link.PreviousHash,
        ];

        // Links of before there were fingerprints have one field less.
        return link.Inputs is { } inputs ? Hash([.. fields, inputs]) : Hash(fields);
    }

    /// <summary>Signs the end of a chain.</summary>
    /// <param name="key">The audit key.</param>
    /// <param name="head">The end.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Sign(ReadOnlySpan<byte> key, AuditHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Frame(head.TenantId, head.ChainId.ToString("D"), Invariant(head.Count), head.LastHash)));
    }

    /// <summary>Looks for the first broken link.</summary>
    /// <param name="key">The audit key.</param>
    /// <param name="head">The end of the chain, or null where it is missing.</param>
    /// <param name="links">All links, in the order of their numbers.</param>
    /// <param name="details">The details that were not erased, by event.</param>
    /// <param name="anchor">The hash of the tenant's link that opened the chain; by default there is none.</param>
    /// <returns>Null where the chain holds.</returns>
    public static AuditBreak? Verify(
        ReadOnlySpan<byte> key, AuditHead? head, IReadOnlyList<AuditEvent> links, IReadOnlyDictionary<Guid, AuditDetail> details, string anchor = Genesis)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(details);
        var check = new AuditCheck(key, anchor);
        foreach (var link in links)
        {
            check.Next(link, details.GetValueOrDefault(link.Id));
        }

        return check.End(head);
    }

    private static string Hash(params ReadOnlySpan<string> fields) => Convert.ToHexStringLower(SHA256.HashData(Frame(fields)));

    // Every field is preceded by its length, so that no two different lists of fields give the same bytes.
    private static byte[] Frame(params ReadOnlySpan<string> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Length}:{field};");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Invariant(long value) => value.ToString(CultureInfo.InvariantCulture);
}
