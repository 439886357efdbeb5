namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>The first place at which an audit chain does not hold.</summary>
/// <param name="Number">The number of the link; 0 where no single link is to blame.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record AuditBreak(long Number, AuditBreakKind Kind)
{
    /// <summary>Gets what is wrong in English, for the command line and exports. Cards say it in the reader's language.</summary>
    public string What => Kind switch
    {
        AuditBreakKind.LinkMissing => "a link is missing or inserted",
        AuditBreakKind.WrongBeginning => "the chain does not begin where it was opened",
        AuditBreakKind.LinkChanged => "the link was changed",
        AuditBreakKind.DetailMissing => "the detail is missing, and nobody erased it",
        AuditBreakKind.DetailChanged => "the detail was changed",
        AuditBreakKind.HeadMissing => "the head is missing",
        AuditBreakKind.EndMissing => "links are missing at the end",
        AuditBreakKind.HeadUnsigned => "the head was not signed with this audit key",
        AuditBreakKind.ChainMissing => "the whole chain is missing",
        AuditBreakKind.LooseDetails => "there are details that belong to no event",
        _ => throw new InvalidOperationException($"Nothing says what {Kind} is."),
    };
}
