using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Reads an activity from a request in bounded time and memory.</summary>
internal sealed class ActivityReader(TimeProvider clock)
{
    public const int MaxBytes = 256 * 1024;
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);
    private const string BadSyntax = "BadSyntax";
    private const string UsualType = "application/json; charset=utf-8"; // the channel's own spelling

    private static ReadOnlySpan<byte> EscapedNul => "\\u0000"u8;

    /// <summary>Refuses what cannot be JSON in UTF-8, before anything is read.</summary>
    public static Refusal? CheckHeaders(HttpRequest request)
    {
        return CheckType(request) ?? (request.ContentLength > MaxBytes ? TooLarge() : null);
    }

    /// <summary>Says whether the content type is JSON in UTF-8 in the spelling that almost everybody uses, which need not be taken apart.</summary>
    public static bool IsUsual(string? contentType) => string.Equals(contentType, UsualType, StringComparison.Ordinal);

    public async Task<ActivityReading> ReadAsync(HttpRequest request)
    {
        CancellationTokenSource? limit = null;
        try
        {
            while (true)
            {
                // Most bodies arrive with their headers: nothing is waited for, and no timer is needed.
                if (!request.BodyReader.TryRead(out var read))
                {
                    limit ??= new CancellationTokenSource(TimeLimit, clock);
                    read = await request.BodyReader.ReadAsync(limit.Token);
                }

                if (read.Buffer.Length > MaxBytes)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return new(null, TooLarge());
                }

                if (read.IsCompleted)
                {
                    var reading = Parse(read.Buffer);
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return reading;
                }

                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (OperationCanceledException) when (limit is { IsCancellationRequested: true })
        {
            return new(null, new(408, "RequestTimeout", "the body did not arrive in time"));
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException e)
        {
            return new(null, new(e.StatusCode, "BadRequest", "the body breaks HTTP's rules"));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return default; // nobody is there to be answered
        }
        finally
        {
            limit?.Dispose();
        }
    }

    private static Refusal? CheckType(HttpRequest request)
    {
        if (IsUsual(request.ContentType))
        {
            return null;
        }

        if (!request.HasJsonContentType())
        {
            return new(415, "UnsupportedMediaType", "the content type is not JSON");
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue && !type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? new(415, "UnsupportedMediaType", "the charset is not UTF-8")
            : null;
    }

    private static ActivityReading Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return Parse(body.FirstSpan);
        }

        var length = (int)body.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(whole);
            return Parse(whole.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole, clearArray: true);
        }
    }

    private static ActivityReading Parse(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
        {
            body = body[3..];
        }

        if (!Utf8.IsValid(body))
        {
            return Bad("the body is not UTF-8");
        }

        if (body.IndexOf(EscapedNul) >= 0)
        {
            body = WithoutNuls(body);
        }

        try
        {
            if (!HasWholeCharacters(body))
            {
                return Bad("a string holds half a character");
            }

            return JsonSerializer.Deserialize(body, TeamsJsonContext.Default.Activity) is { } activity ? Check(activity) : Bad("the body is null");
        }
        catch (JsonException e)
        {
            return Bad($"the body is not an activity's JSON (byte {e.BytePositionInLine} of line {e.LineNumber})");
        }
    }

    // Nobody can type this character, databases refuse it, and a tampered client could send it anywhere. An escaped backslash before "u0000" is text.
    private static ReadOnlySpan<byte> WithoutNuls(ReadOnlySpan<byte> body)
    {
        var clean = body.ToArray();
        for (var at = 0; clean.AsSpan(at).IndexOf(EscapedNul) is >= 0 and var next; at += next + EscapedNul.Length)
        {
            var backslashes = at + next - clean.AsSpan(0, at + next).LastIndexOfAnyExcept((byte)'\\');
            if (backslashes % 2 != 0)
            {
                "\\ufffd"u8.CopyTo(clean.AsSpan(at + next));
            }
        }

        return clean;
    }

    // "\ud800" alone is valid JSON, but whoever reads it as a string later gets an exception. Few bodies escape surrogates at all.
    private static bool HasWholeCharacters(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\ud"u8) < 0 && body.IndexOf("\\uD"u8) < 0)
        {
            return true;
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = TeamsJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static ActivityReading Check(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type))
        {
            return Bad("the activity has no type");
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return Bad("the activity has no conversation");
        }

        return activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && string.IsNullOrEmpty(activity.From?.Id)
            ? Bad("the activity has no sender")
            : new(activity, null);
    }

    private static ActivityReading Bad(string reason) => new(null, new(400, BadSyntax, reason));

    private static Refusal TooLarge() => new(413, "MessageSizeTooBig", $"the body is larger than {MaxBytes} bytes");
}
