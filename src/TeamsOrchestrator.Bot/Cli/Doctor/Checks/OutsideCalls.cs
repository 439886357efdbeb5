using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Calls to elsewhere: short, and without following anybody to a page that asks for a sign-in.</summary>
internal sealed class OutsideCalls
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Limit }) { Timeout = Limit };

    /// <summary>Says in a few words why a call failed.</summary>
    public static string Reason(Exception exception)
    {
        var chain = new List<Exception>();
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            chain.Add(inner);
        }

        return chain.OfType<SocketException>().FirstOrDefault() is { } socket ? Words(socket)
            : chain.Exists(inner => inner is AuthenticationException) ? "its certificate is not trusted here."
            : chain.Exists(inner => inner is OperationCanceledException or TimeoutException) ? $"no answer within {Limit.TotalSeconds:0} seconds."
            : chain.Exists(inner => inner is JsonException) ? "what answers there is something else."
            : chain.OfType<HttpRequestException>().FirstOrDefault()?.StatusCode is { } status ? $"it answers {(int)status}."
            : "what answers there is something else.";
    }

    private static string Words(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "there is no such name.",
        SocketError.ConnectionRefused => "nobody listens there.",
        SocketError.TimedOut => "no answer.",
        _ => $"{exception.Message}.",
    };
}
