using System.Runtime.InteropServices;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Opens memory as a stream without copying it where it is an array.</summary>
internal static class MemoryBytes
{
    public static MemoryStream Open(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);
}
