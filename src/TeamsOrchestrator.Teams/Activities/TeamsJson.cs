using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>How the protocol's JSON is read and written.</summary>
public static class TeamsJson
{
    /// <summary>How deep JSON from outside may nest.</summary>
    public const int MaxDepth = 64;

    // The receivers read JSON, not HTML: umlauts stay one character, and cards small.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Scratch? kept;

    /// <summary>Gets the one set of options: camel case, nulls left out, strings as they are. Read only.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Writes a value; with the generated type's own options, so that its fast path is taken.</summary>
    internal static byte[] ToBytes<T>(T value, JsonTypeInfo<T> type) => ToBytes(json => JsonSerializer.Serialize(json, value, type));

    /// <summary>Gives what a writer wrote.</summary>
    internal static byte[] ToBytes(Action<Utf8JsonWriter> write)
    {
        // Taken away while it is used, so that one that writes within another gets its own.
        var scratch = kept ?? new Scratch();
        kept = null;
        write(scratch.Writer);
        var json = scratch.Take();
        kept = scratch.IsSmall ? scratch : null;
        return json;
    }

    internal static JsonElement ToElement(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(TeamsJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>What a thread writes with, again and again: a card grows through several buffers otherwise.</summary>
    private sealed class Scratch
    {
        private const int FirstSize = 4 * 1024;
        private const int MaxKept = 128 * 1024;

        private readonly ArrayBufferWriter<byte> buffer = new(FirstSize);

        public Scratch() => Writer = new Utf8JsonWriter(buffer, WriterOptions);

        public Utf8JsonWriter Writer { get; }

        public bool IsSmall => buffer.Capacity <= MaxKept;

        public byte[] Take()
        {
            Writer.Flush();
            var json = buffer.WrittenSpan.ToArray();
            buffer.Clear(); // it may hold a person's data
            Writer.Reset();
            return json;
        }
    }
}
