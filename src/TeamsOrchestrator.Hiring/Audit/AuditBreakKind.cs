namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>What is wrong where an audit chain does not hold.</summary>
public enum AuditBreakKind
{
    /// <summary>A link is missing, or was inserted.</summary>
    LinkMissing,

    /// <summary>The chain does not begin where the tenant's chain says that it was opened.</summary>
    WrongBeginning,

    /// <summary>The link was changed.</summary>
    LinkChanged,

    /// <summary>The words of the link are missing, and nobody erased them.</summary>
    DetailMissing,

    /// <summary>The words of the link were changed.</summary>
    DetailChanged,

    /// <summary>Nothing says where the chain ends.</summary>
    HeadMissing,

    /// <summary>Links are missing at the end.</summary>
    EndMissing,

    /// <summary>The end was not signed with this audit key.</summary>
    HeadUnsigned,

    /// <summary>The whole chain is missing.</summary>
    ChainMissing,

    /// <summary>There are words that belong to no link.</summary>
    LooseDetails,
}
