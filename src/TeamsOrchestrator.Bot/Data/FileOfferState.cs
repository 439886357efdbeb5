namespace TeamsOrchestrator.Bot.Data;

/// <summary>How far an offered file is. The numbers are stored: never change them.</summary>
internal enum FileOfferState
{
    /// <summary>Nobody has answered.</summary>
    Open = 0,

    /// <summary>Accepted, and on its way.</summary>
    Accepted = 1,

    /// <summary>Not wanted.</summary>
    Declined = 2,

    /// <summary>In the person's OneDrive.</summary>
    Delivered = 3,

    /// <summary>It could not be put there.</summary>
    Failed = 4,
}
