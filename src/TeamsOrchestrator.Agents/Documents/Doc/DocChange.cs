using System.Buffers.Binary;

namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>Goes through the changes of a look: each is the number of what is changed and its new value, as long as the number says.</summary>
/// <param name="changes">The changes.</param>
internal ref struct DocChange(ReadOnlySpan<byte> changes)
{
    private const ushort TableDefinition = 0xD608;

    private ReadOnlySpan<byte> rest = changes;

    /// <summary>Gets what is changed.</summary>
    public ushort Number { get; private set; }

    /// <summary>Gets its new value.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Gets the first byte of the value, or 0.</summary>
    public readonly int First => Value.IsEmpty ? 0 : Value[0];

    /// <summary>Gets the first two bytes of the value, or 0.</summary>
    public readonly int Word => Value.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(Value);

    /// <summary>Goes to the next change.</summary>
    /// <returns>False where there is none that is whole.</returns>
    public bool Next()
    {
        if (rest.Length < 3)
        {
            return false;
        }

        Number = BinaryPrimitives.ReadUInt16LittleEndian(rest);
        rest = rest[2..];
        var length = (Number >> 13) switch
        {
            0 or 1 => 1,
            2 or 4 or 5 => 2,
            3 => 4,
            7 => 3,
            _ => -1,
        };
        if (length < 0)
        {
            // Of its own length: one byte says how long it is, of the longest two.
            var (head, said) = Number == TableDefinition && rest.Length >= 2 ? (2, BinaryPrimitives.ReadUInt16LittleEndian(rest) - 1) : (1, rest[0]);
            rest = rest[head..];
            length = Math.Max(0, said);
        }

        if (length > rest.Length)
        {
            return false;
        }

        Value = rest[..length];
        rest = rest[length..];
        return true;
    }
}
