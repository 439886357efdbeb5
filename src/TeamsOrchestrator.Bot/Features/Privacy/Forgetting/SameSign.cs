namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>By what two applications seem to be of one person.</summary>
internal enum SameSign
{
    /// <summary>The names are the same.</summary>
    Name,

    /// <summary>The mail addresses in both CVs are the same.</summary>
    Email,

    /// <summary>The files are the same.</summary>
    File,
}
