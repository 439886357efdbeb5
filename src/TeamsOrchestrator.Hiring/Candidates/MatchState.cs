namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>What is known of two applications that may be of one person.</summary>
public enum MatchState
{
    /// <summary>The recruiter is asked.</summary>
    Asked,

    /// <summary>They are of one person.</summary>
    Same,

    /// <summary>They are of different people.</summary>
    Different,
}
