using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Keeps foreign web pages from talking to a bot that asks for no token: DNS rebinding and cross-site posts.</summary>
internal sealed partial class LocalModeGuards(RequestDelegate next, LocalModeGuardOptions options, ILogger<LocalModeGuards> logger)
{
    private const string OctetStream = "application/octet-stream";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOurHost(request.Host))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "the Host header names another host");
        }

        if (request.Headers.Origin is { Count: > 0 } origin && !IsOwnOrigin(origin.ToString(), request))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "the Origin header names another site");
        }

        return IsWrite(request.Method) && HasBody(context) && !IsOurBody(request)
            ? RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "the body is not JSON")
            : next(context);
    }

    private static bool IsWrite(string method) => HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);

    private static bool HasBody(HttpContext context) =>
        context.Request.ContentLength is not 0 && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is not false;

    private static bool IsOwnOrigin(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own)
        && Uri.Compare(url, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) is 0;

    private bool IsOurHost(HostString host) => host.HasValue && (ServiceUrlPolicy.IsLoopbackHost(host.Host.Trim('[', ']')) || options.TakesHost(host.Host));

    private bool IsOurBody(HttpRequest request) => ActivityReader.IsUsual(request.ContentType) || request.HasJsonContentType()
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(OctetStream, StringComparison.OrdinalIgnoreCase)
            && options.TakesFiles(request.Path));

    private Task RefuseAsync(HttpContext context, int status, string reason)
    {
        Log.Refused(logger, status, context.Request.Method, reason);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 120, Level = LogLevel.Warning, Message = "Refused with {Status}: a {Method} request in local mode where {Reason}.")]
        public static partial void Refused(ILogger logger, int status, string method, string reason);
    }
}
