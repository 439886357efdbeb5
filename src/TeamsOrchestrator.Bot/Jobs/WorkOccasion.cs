namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Occasions that make one item different from another of its kind and subject, where the handler has to know them.</summary>
internal static class WorkOccasion
{
    /// <summary>A hiring manager said that it is enough for now: what is decided goes on.</summary>
    public const string Enough = "enough";
}
