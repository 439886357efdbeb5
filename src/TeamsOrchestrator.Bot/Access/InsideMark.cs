using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>What the requests carry that nodes of this machine send to themselves and to each other, made from the playground's key and the port that is asked.</summary>
/// <remarks>Whatever else listens on this machine learns by it the mark for its own port only, which is of no use on another.</remarks>
internal sealed class InsideMark(PlaygroundKey key)
{
    private const string Header = "X-Inside";

    public void PutOn(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation(Header, Of(request.RequestUri!.Port));

    public bool IsOn(HttpRequest request) =>
        request.Headers[Header] is [{ } shown] && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(Of(request.HttpContext.Connection.LocalPort)));

    private string Of(int port) => Base64Url.EncodeToString(key.Derive(string.Create(CultureInfo.InvariantCulture, $"inside call to port {port}")));
}
