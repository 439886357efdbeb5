namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>What became of a file that somebody handed in.</summary>
public enum ReceivedFileState
{
    /// <summary>It is being fetched.</summary>
    Fetching,

    /// <summary>It is here and is being read.</summary>
    Reading,

    /// <summary>It was read.</summary>
    Read,

    /// <summary>It could not be fetched or read; the reason says why.</summary>
    Failed,

    /// <summary>The same bytes were handed in before.</summary>
    Duplicate,

    /// <summary>A person set it aside.</summary>
    Removed,

    /// <summary>It was a zip whose content became files of its own.</summary>
    Unpacked,
}
