namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>What is said of a file that is one of several CVs of one person. Each has words under <c>Fault_</c>.</summary>
internal static class CvFaults
{
    /// <summary>It is kept, and another one counts.</summary>
    public const string Older = "OlderCv";

    /// <summary>It counts, and an older one is kept.</summary>
    public const string Newer = "NewerCv";

    /// <summary>It came after a decision, which stands.</summary>
    public const string AfterDecision = "CvAfterDecision";
}
