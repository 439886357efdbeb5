using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.UnitTests.Hiring.Audit;

/// <summary>A whole chain as it lies in the tables, and what somebody may do to it.</summary>
internal sealed record AuditTrail(IReadOnlyList<AuditEvent> Links, Dictionary<Guid, AuditDetail> Details, AuditHead? Head)
{
    private const string Tenant = "tenant";

    private static readonly Guid Chain = new("cccccccc-0000-0000-0000-000000000001");
    private static readonly byte[] Key = SHA256.HashData("audit"u8);

    /// <summary>Gets chains of one to twelve links, some with words.</summary>
    public static Gen<AuditTrail> Any => Gen.Elements("review.approved", "candidate.closed", "Ünï;cöde", string.Empty)
        .Zip(Gen.Elements(null, "No SQL.", "5:abc;", "Wörter mit Ümläuten"), (code, words) => (code, words))
        .NonEmptyListOf().Select(events => Write([.. events.Take(12)]));

    public AuditBreak? Verify(byte[] key) => AuditChain.Verify(key, Head, Links, Details);

    public AuditTrail Replace(int index, AuditEvent link) => this with { Links = [.. Links.Take(index), link, .. Links.Skip(index + 1)] };

    public AuditTrail Without(int index) => this with { Links = [.. Links.Take(index), .. Links.Skip(index + 1)] };

    public AuditTrail With(int index, AuditEvent link) => this with { Links = [.. Links.Take(index + 1), link, .. Links.Skip(index + 1)] };

    public AuditTrail CutTo(int count) => this with { Links = [.. Links.Take(count)] };

    public AuditTrail WithHead(AuditHead? head) => this with { Head = head };

    /// <summary>Swaps two links, each with the number of its new place.</summary>
    public AuditTrail Swapped(int left, int right) =>
        Replace(left, Links[right].With(number: left + 1)).Replace(right, Links[left].With(number: right + 1));

    /// <summary>Computes every hash anew as somebody can who has the tables but not the key: the signature stays.</summary>
    public AuditTrail Rehashed()
    {
        var (links, previous) = (new List<AuditEvent>(), AuditChain.Genesis);
        foreach (var link in Links)
        {
            var moved = link.With(previousHash: previous);
            links.Add(moved.With(hash: AuditChain.HashLink(moved)));
            previous = links[^1].Hash;
        }

        return this with { Links = links, Head = Head!.With(lastHash: previous) };
    }

    /// <summary>Appends what says of which links the words were erased.</summary>
    public AuditTrail Erased(IReadOnlyList<long> numbers)
    {
        var (text, salt) = (AuditErasure.Write(numbers), new byte[] { 9 });
        var link = Link(Links.Count + 1, Links[^1].Hash, AuditErasure.Words, "system", AuditChain.HashDetail(Key, salt, text));
        var head = Head!.With(count: link.Number, lastHash: link.Hash);
        head.Signature = AuditChain.Sign(Key, head);
        return this with { Links = [.. Links, link], Details = new Dictionary<Guid, AuditDetail>(Details) { [link.Id] = Words(link.Id, salt, text) }, Head = head };
    }

    public static AuditEvent Link(long number, string previous, string code, string actor, string? detailHash)
    {
        var link = new AuditEvent
        {
            Id = Guid.CreateVersion7(), TenantId = Tenant, ChainId = Chain, Number = number, At = 1_700_000_000_000 + number, ActorKind = AuditActorKind.Person,
            ActorId = actor, Code = code, SubjectId = Guid.CreateVersion7(), DetailHash = detailHash, PreviousHash = previous, Hash = string.Empty,
        };
        return link.With(hash: AuditChain.HashLink(link));
    }

    public static AuditDetail Words(Guid eventId, byte[] salt, string text) => new() { EventId = eventId, TenantId = Tenant, Salt = salt, Text = text };

    private static AuditTrail Write(IReadOnlyList<(string Code, string? Words)> events)
    {
        var (links, details, previous) = (new List<AuditEvent>(), new Dictionary<Guid, AuditDetail>(), AuditChain.Genesis);
        foreach (var (index, (code, words)) in events.Index())
        {
            byte[] salt = [(byte)index, 7];
            var link = Link(index + 1, previous, code, index.ToString(CultureInfo.InvariantCulture), words is null ? null : AuditChain.HashDetail(Key, salt, words));
            links.Add(link);
            previous = link.Hash;
            if (words is not null)
            {
                details[link.Id] = Words(link.Id, salt, words);
            }
        }

        var head = new AuditHead { TenantId = Tenant, ChainId = Chain, Count = links.Count, LastHash = previous, Signature = string.Empty };
        head.Signature = AuditChain.Sign(Key, head);
        return new AuditTrail(links, details, head);
    }
}
