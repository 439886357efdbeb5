using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>A token as the channel makes it, written by hand so that every part can be forged.</summary>
internal sealed class Token
{
    public const string AppId = "00000000-1111-2222-3333-444444444444";

    public Dictionary<string, object?> Header { get; } = new(StringComparer.Ordinal) { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = "key-1" };

    public Dictionary<string, object?> Claims { get; } = new(StringComparer.Ordinal);

    public static Token Valid(DateTimeOffset now)
    {
        var token = new Token();
        token.Claims["iss"] = "https://api.botframework.com";
        token.Claims["aud"] = AppId;
        token.Claims["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds();
        token.Claims["exp"] = now.AddHours(1).ToUnixTimeSeconds();
        token.Claims["serviceurl"] = Sample.TeamsServiceUrl;
        return token;
    }

    public string Unsigned() => $"{Encode(Header)}.{Encode(Claims)}";

    public string SignedBy(RSA key, HashAlgorithmName? hash = null) =>
        With(key.SignData(Encoding.ASCII.GetBytes(Unsigned()), hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public string With(byte[] signature) => $"Bearer {Unsigned()}.{Base64UrlEncoder.Encode(signature)}";

    private static string Encode(Dictionary<string, object?> part) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(part));
}
