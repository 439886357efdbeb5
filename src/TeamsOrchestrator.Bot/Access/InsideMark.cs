using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>What the requests carry that this process sends to itself: a secret that lives as long as the process.</summary>
internal sealed class InsideMark
{
    private const string Header = "X-Inside";

    private readonly byte[] secret = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public void PutOn(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation(Header, Encoding.ASCII.GetString(secret));

    public bool IsOn(HttpRequest request) =>
        request.Headers[Header] is [{ } shown] && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), secret);
}
