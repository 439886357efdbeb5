using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Identity;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Makes one HTTP call to a connector: checks the address, reads a bounded answer, and turns every failure into one kind of exception.</summary>
internal sealed class ConnectorCalls(HttpClient http, ServiceUrlPolicy policy, TimeProvider clock)
{
    private const int MaxErrorCode = 64;

    public async Task SendAsync(HttpMethod method, string serviceUrl, string[] path, string? query, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = Request(method, serviceUrl, path, query, content);
        using var response = await SendAsync(request, path, cancellationToken);
    }

    public async Task<T?> SendAsync<T>(HttpMethod method, string serviceUrl, string[] path, string? query, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var request = Request(method, serviceUrl, path, query, content);
        using var response = await SendAsync(request, path, cancellationToken);
        return await ReadAsync(response, type, cancellationToken); // accepted, whatever the answer looks like
    }

    public async Task<T?> GetAsync<T>(string serviceUrl, string[] path, string? query, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var request = Request(HttpMethod.Get, serviceUrl, path, query, null);
        using var response = await SendAsync(request, path, cancellationToken);
        return await ReadAsync(response, type, cancellationToken)
            ?? throw new ConnectorException($"The connector answered {Name(request, path)} with something that cannot be read.", ConnectorFault.Transient, null) { Status = response.StatusCode };
    }

    public async Task UploadAsync(Uri uploadUrl, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!policy.AllowsFile(uploadUrl))
        {
            throw new ConnectorException("The upload address is not one that the bot may send files to.", ConnectorFault.Rejected, null);
        }

        using var request = new HttpRequestMessage(HttpMethod.Put, uploadUrl) { Content = new ReadOnlyMemoryContent(bytes) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentRange = bytes.Length > 0 ? new(0, bytes.Length - 1, bytes.Length) : null;
        using var response = await SendAsync(request, ["upload"], cancellationToken);
    }

    private static string Name(HttpRequestMessage request, string[] path) => $"{request.Method} {path[0]}{(path.Length > 2 ? "/" + path[2] : null)}";

    private static ConnectorFault FaultOf(HttpStatusCode status) => (int)status switch
    {
        429 or 412 => ConnectorFault.Throttled,
        408 or >= 500 => ConnectorFault.Transient,
        404 => ConnectorFault.Gone,
        403 => ConnectorFault.Forbidden,
        413 => ConnectorFault.TooLarge,
        _ => ConnectorFault.Rejected,
    };

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            // The client's buffer limit bounds this; the body is here already.
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), type);
        }
        catch (JsonException)
        {
            return null; // garbage says nothing
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string serviceUrl, string[] path, string? query, HttpContent? content)
    {
        if (policy.Allowed(serviceUrl) is not { } connector)
        {
            throw new ConnectorException("The service URL is not one that the bot may talk to.", ConnectorFault.Rejected, null);
        }

        var url = new StringBuilder(connector.AbsoluteUri.TrimEnd('/')).Append("/v3");
        foreach (var segment in path)
        {
            // Such an id would climb out of its place in the address.
            if (segment is null or "" or "." or "..")
            {
                throw new ConnectorException("An id is missing or cannot be part of an address.", ConnectorFault.Rejected, null);
            }

            url.Append('/').Append(Uri.EscapeDataString(segment));
        }

        var request = new HttpRequestMessage(method, new Uri(url.Append(query).ToString())) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", "application/json"); // known to be valid
        request.Options.Set(ConnectorTokenHandler.Wanted, true);
        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string[] path, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            var sent = e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            throw new ConnectorException($"{Name(request, path)} did not reach the connector ({e.HttpRequestError}).", ConnectorFault.Transient, e) { MayHaveSucceeded = sent };
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException($"The connector did not answer {Name(request, path)} in time.", ConnectorFault.Transient, e) { MayHaveSucceeded = true };
        }
        catch (AuthenticationFailedException e)
        {
            throw new ConnectorException($"No token for {Name(request, path)}: the bot's credential was not accepted or cannot be reached.", ConnectorFault.Transient, e) { ErrorCode = "NoToken" };
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await FailureAsync(request, path, response, cancellationToken);
        }
    }

    private async Task<ConnectorException> FailureAsync(HttpRequestMessage request, string[] path, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var error = await ReadAsync(response, TeamsJsonContext.Default.ConnectorError, cancellationToken);
        var code = error?.Code is { Length: > 0 and <= MaxErrorCode } said && said.All(char.IsAsciiLetterOrDigit) ? said : null;
        var fault = FaultOf(response.StatusCode);
        return new($"The connector answered {Name(request, path)} with {(int)response.StatusCode} {code}".TrimEnd() + ".", fault, null)
        {
            Status = response.StatusCode,
            ErrorCode = code,
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
            MayHaveSucceeded = fault is ConnectorFault.Transient,
        };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - clock.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
