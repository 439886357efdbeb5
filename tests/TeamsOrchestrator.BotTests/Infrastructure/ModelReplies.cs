using Microsoft.AspNetCore.Http;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>What a model's server answers, in the forms that OpenAI and Azure OpenAI document.</summary>
internal static class ModelReplies
{
    public static IResult Text(string? text, (int Input, int Output, int Cached)? usage = null, string finish = "stop", string? refusal = null)
    {
        var (input, output, cached) = usage ?? (1000, 200, 0);
        return Results.Json(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1764000000,
            model = "fake-model-2026-01-01",
            choices = new[] { new { index = 0, message = new { role = "assistant", content = text, refusal }, finish_reason = finish } },
            usage = new
            {
                prompt_tokens = input, completion_tokens = output, total_tokens = input + output,
                prompt_tokens_details = new { cached_tokens = cached, audio_tokens = 0 },
                completion_tokens_details = new { reasoning_tokens = 0, audio_tokens = 0, accepted_prediction_tokens = 0, rejected_prediction_tokens = 0 },
            },
        });
    }

    public static IResult Refusal() => Text(text: null, refusal: "I cannot help with that.");

    public static IResult FilteredQuestion() => Error(400, "content_filter", "The response was filtered due to the prompt triggering content management policy.", inner: new
    {
        code = "ResponsibleAIPolicyViolation",
        content_filter_result = new { hate = new { filtered = true, severity = "medium" }, violence = new { filtered = false, severity = "safe" } },
    });

    public static IResult FilteredAnswer() => Text(string.Empty, finish: "content_filter");

    public static IResult Cut() => Text("""{"findings":[{"crit""", finish: "length");

    public static IResult Empty() => Text(string.Empty);

    public static IResult Malformed() => Text("""{"findings": [,]}""");

    public static IResult KeyRefused() => Error(401, "invalid_api_key", "Incorrect API key provided.");

    public static IResult NoModel() => Error(404, "DeploymentNotFound", "The API deployment for this resource does not exist.");

    public static IResult NoQuota() => Error(429, "insufficient_quota", "You exceeded your current quota.");

    public static IResult Busy(int seconds) => new WithHeader("Retry-After", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), Error(429, "rate_limit_exceeded", "Rate limit reached."));

    public static IResult Failed(int status) => Results.Text("upstream failed", "text/plain", statusCode: status);

    public static IResult NoTemperature() => Error(400, "unsupported_value", "Unsupported value: 'temperature' does not support 0 with this model.", "temperature");

    public static IResult Page() => Results.Text("<html>Sign in</html>", "text/html");

    private static IResult Error(int status, string code, string message, string? param = null, object? inner = null) =>
        Results.Json(new { error = new { code, message, type = "invalid_request_error", param, innererror = inner } }, statusCode: status);

    private sealed class WithHeader(string name, string value, IResult result) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[name] = value;
            return result.ExecuteAsync(httpContext);
        }
    }
}
