using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>What holds inside a group of an RTF file.</summary>
internal readonly record struct RtfState
{
    /// <summary>Gets what is being read: text for people, a table of the file, or something to pass over.</summary>
    public RtfDestination Destination { get; init; }

    /// <summary>Gets whether the text is formatted as hidden.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Gets the number of the text's colour.</summary>
    public int Color { get; init; }

    /// <summary>Gets whether a colour lies behind the text.</summary>
    public bool HasGround { get; init; }

    /// <summary>Gets the size in half-points.</summary>
    public int HalfPoints { get; init; }

    /// <summary>Gets the number of the font.</summary>
    public int Font { get; init; }

    /// <summary>Gets how many characters after a Unicode one repeat it for old programs.</summary>
    public int Repeats { get; init; }

    /// <summary>Gets the encoding of bytes; null: that of the file.</summary>
    public Encoding? Encoding { get; init; }
}
