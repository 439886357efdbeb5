using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>How much an agent does by itself in a step.</summary>
/// <param name="Kind">The degree.</param>
/// <param name="SamplePercent">Where it acts alone: of how many in a hundred people look at what it made all the same.</param>
public sealed record Autonomy(AutonomyKind Kind, int SamplePercent = 0)
{
    private const string HumanWords = "human";
    private const string DraftsWords = "ai drafts, human approves";
    private const string ActsWords = "ai acts, human samples ";

    /// <summary>Gets what applies where a step says nothing: the agent drafts, and people decide.</summary>
    public static Autonomy Drafts { get; } = new(AutonomyKind.Drafts);

    /// <summary>Gets how the degrees are written, for messages.</summary>
    public static string Spellings => $"'{HumanWords}', '{DraftsWords}' or '{ActsWords}10 %'";

    /// <summary>Reads a degree as a workflow file writes it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The degree, or null where the text says none.</returns>
    public static Autonomy? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            HumanWords => new Autonomy(AutonomyKind.Human),
            DraftsWords => Drafts,
            _ when text.StartsWith(ActsWords, StringComparison.Ordinal) && text.EndsWith('%')
                && int.TryParse(text.AsSpan(ActsWords.Length, text.Length - ActsWords.Length - 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= 100
                => new Autonomy(AutonomyKind.Acts, percent),
            _ => null,
        };
    }

    /// <summary>Says whether people look at this one. Which ones they look at is nobody's choice, and the same however often it is asked.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="generation">Its generation.</param>
    /// <returns>Whether people decide.</returns>
    public bool IsSampled(Guid instanceId, int generation)
    {
        Span<byte> bytes = stackalloc byte[20];
        instanceId.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], generation);
        return Kind != AutonomyKind.Acts || BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(bytes)) % 100 < SamplePercent;
    }

    /// <summary>Writes the degree as a workflow file does.</summary>
    /// <returns>For instance <c>ai acts, human samples 10 %</c>.</returns>
    public override string ToString() => Kind switch
    {
        AutonomyKind.Human => HumanWords,
        AutonomyKind.Acts => string.Create(CultureInfo.InvariantCulture, $"{ActsWords}{SamplePercent} %"),
        _ => DraftsWords,
    };
}
