namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>Goes through a chain link by link and remembers the first place at which it does not hold. Nothing of the chain is kept.</summary>
public sealed class AuditCheck
{
    private readonly byte[] key;
    private readonly SortedSet<long> missing = [];
    private readonly HashSet<long> erased = [];
    private AuditBreak? broken;
    private string previous;

    /// <summary>Begins before the first link.</summary>
    /// <param name="key">The audit key.</param>
    /// <param name="anchor">What the first link has to follow.</param>
    public AuditCheck(ReadOnlySpan<byte> key, string anchor = AuditChain.Genesis) => (this.key, previous) = (key.ToArray(), anchor);

    /// <summary>Gets how many links were looked at.</summary>
    public long Count { get; private set; }

    /// <summary>Gets how many of them have words that somebody erased.</summary>
    public int Erased => missing.Count(erased.Contains);

    /// <summary>Looks at the next link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="detail">Its words, or null where it has none or they were erased.</param>
    public void Next(AuditEvent link, AuditDetail? detail)
    {
        ArgumentNullException.ThrowIfNull(link);
        Count++;
        broken ??= Look(link, detail);
        previous = link.Hash;
    }

    /// <summary>Looks at the end.</summary>
    /// <param name="head">The end of the chain, or null where it is missing.</param>
    /// <returns>The first break, or null where the chain holds.</returns>
    public AuditBreak? End(AuditHead? head)
    {
        var gone = missing.Where(number => !erased.Contains(number)).Select(number => new AuditBreak(number, AuditBreakKind.DetailMissing)).FirstOrDefault();
        return broken is { } first && (gone is null || first.Number <= gone.Number) ? first : gone ?? LookAtHead(head);
    }

    private AuditBreak? Look(AuditEvent link, AuditDetail? detail)
    {
        if (link.Number != Count)
        {
            return new AuditBreak(Count, AuditBreakKind.LinkMissing);
        }

        if (!string.Equals(link.PreviousHash, previous, StringComparison.Ordinal))
        {
            return new AuditBreak(Count, Count == 1 ? AuditBreakKind.WrongBeginning : AuditBreakKind.LinkChanged);
        }

        if (!string.Equals(link.Hash, AuditChain.HashLink(link), StringComparison.Ordinal))
        {
            return new AuditBreak(Count, AuditBreakKind.LinkChanged);
        }

        if (detail is null)
        {
            if (link.DetailHash is not null)
            {
                missing.Add(Count);
            }

            return null;
        }

        if (!string.Equals(link.DetailHash, AuditChain.HashDetail(key, detail.Salt, detail.Text), StringComparison.Ordinal))
        {
            return new AuditBreak(Count, AuditBreakKind.DetailChanged);
        }

        if (AuditErasure.Codes.Contains(link.Code))
        {
            erased.UnionWith(AuditErasure.Read(detail.Text).Where(number => number < link.Number));
        }

        return null;
    }

    private AuditBreak? LookAtHead(AuditHead? head) => head switch
    {
        null => Count == 0 ? null : new AuditBreak(Count, AuditBreakKind.HeadMissing),
        _ when head.Count != Count || !string.Equals(head.LastHash, previous, StringComparison.Ordinal) => new AuditBreak(Count, AuditBreakKind.EndMissing),
        _ when !string.Equals(head.Signature, AuditChain.Sign(key, head), StringComparison.Ordinal) => new AuditBreak(Count, AuditBreakKind.HeadUnsigned),
        _ => null,
    };
}
