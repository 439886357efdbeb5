using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Teams.Probes;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>Microsoft Entra on loopback. The credential is the real one; only its calls are led here, since it speaks to nobody without TLS.</summary>
internal static class FakeAuthority
{
    private const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    /// <summary>Leads the credential to a server on this machine.</summary>
    public static Action<IServiceCollection> At(Uri server) => services => services.AddSingleton(new CredentialProbe(
        () => new ClientSecretCredential(Tenant, Examination.AppId, Examination.Secret, new ClientSecretCredentialOptions
        {
            DisableInstanceDiscovery = true,
            Retry = { MaxRetries = 0 },
            Transport = new HttpClientTransport(new HttpClient(new ToLoopback(server))),
        }),
        "https://api.botframework.com/.default"));

    /// <summary>Answers every request for a token with a refusal, without a server.</summary>
    public static Action<IServiceCollection> Refusing(string code) => services => services.AddSingleton(new CredentialProbe(
        () => new ClientSecretCredential(Tenant, Examination.AppId, Examination.Secret, new ClientSecretCredentialOptions
        {
            DisableInstanceDiscovery = true, Retry = { MaxRetries = 0 }, Transport = new HttpClientTransport(new HttpClient(new Refusal(code))),
        }),
        "https://api.botframework.com/.default"));

    private sealed class ToLoopback(Uri server) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(server, request.RequestUri!.PathAndQuery);
            request.Headers.Host = null;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Refusal(string code) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized)
        {
            Content = new StringContent($$"""{"error":"invalid_client","error_description":"{{code}}: No, {{Examination.Secret}} is wrong. Trace ID: 1"}""", Encoding.UTF8, "application/json"),
        });
    }
}
