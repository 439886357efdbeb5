using System.Security.Cryptography;
using System.Text;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Makes the keyed hashes by which a person is recognised in other applications. Without the installation's key nobody can try addresses.</summary>
internal sealed class SignHashes(DataKeys keys)
{
    private readonly byte[] key = keys.Derive("person signs");

    public string Of(string tenantId, SignKind kind, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{tenantId}\n{kind}\n{value}")));
}
