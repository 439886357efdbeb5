using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.UnitTests.Hiring.Audit;

/// <summary>Whoever changes the trail without the key is found, and the place is named.</summary>
public sealed class AuditChainTests
{
    private static readonly byte[] Key = SHA256.HashData("audit"u8);

    [Fact]
    public void Every_chain_holds_as_it_was_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AuditTrail.Any.ToArbitrary(), trail => trail.Verify(Key) is null));

    [Fact]
    public void Words_that_somebody_erased_leave_the_chain_whole_and_words_taken_away_are_found() => Check.QuickThrowOnFailure(Prop.ForAll(
        AuditTrail.Any.Zip(Gen.Choose(0, int.MaxValue), (trail, erased) => (trail, erased)).ToArbitrary(),
        given =>
        {
            var numbers = given.trail.Links.Where(link => link.DetailHash is not null && (given.erased >> (int)(link.Number % 31) & 1) == 1).Select(link => link.Number).ToList();
            numbers.ForEach(number => given.trail.Details.Remove(given.trail.Links[(int)number - 1].Id));
            var taken = given.trail.Verify(Key);
            var erased = given.trail.Erased(numbers);
            return erased.Verify(Key) is null
                && (numbers.Count == 0 ? taken is null : taken is { What: "the detail is missing, and nobody erased it" } found && found.Number == numbers[0]);
        }));

    [Fact]
    public void Who_takes_away_the_list_of_what_was_erased_is_found() => Check.QuickThrowOnFailure(Prop.ForAll(AuditTrail.Any.ToArbitrary(), trail =>
    {
        var erased = trail.Erased([1]);
        erased.Details.Remove(erased.Links[^1].Id);
        return erased.Verify(Key) is { } found && (found.Number == erased.Links.Count || (found.Number == 1 && trail.Links[0].DetailHash is not null));
    }));

    [Fact]
    public void A_chain_that_does_not_begin_where_it_was_opened_is_found() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AuditTrail.Any.ToArbitrary(), trail =>
            AuditChain.Verify(Key, trail.Head, trail.Links, trail.Details, new string('e', 64)) is { Number: 1, What: "the chain does not begin where it was opened" }));

    [Theory]
    [InlineData(new long[0], "")]
    [InlineData(new long[] { 3 }, "3")]
    [InlineData(new long[] { 9, 3, 8, 7, 3 }, "3,7-9")]
    public void A_list_of_links_is_read_as_it_was_written(long[] numbers, string written)
    {
        AuditErasure.Write(numbers).ShouldBe(written);
        AuditErasure.Read(written).ShouldBe(numbers.Distinct().Order());
        AuditErasure.Read("x,-,4-,7").ShouldBe([7]);
    }

    [Fact]
    public void Every_changed_field_is_found_at_its_link() => CheckChange((trail, index) =>
    {
        var link = trail.Links[index];
        AuditEvent[] changed =
        [
            link.With(tenantId: link.TenantId + "x"), link.With(chainId: Guid.CreateVersion7()), link.With(id: Guid.CreateVersion7()), link.With(at: link.At + 1),
            link.With(actorKind: (AuditActorKind)(((int)link.ActorKind + 1) % 3)), link.With(actorId: link.ActorId + "1"), link.With(code: link.Code + "d"),
            link.With(subjectId: Guid.CreateVersion7()), link.With(detailHash: new string('a', 64)), link.With(inputs: "other"), link.With(previousHash: new string('b', 64)), link.With(hash: new string('c', 64)),
        ];
        return changed.All(other => trail.Replace(index, other).Verify(Key) is { } found && found.Number == index + 1);
    });

    [Fact]
    public void Who_hashes_a_changed_link_anew_is_found_at_the_next_or_at_the_head() => CheckChange((trail, index) =>
    {
        var link = trail.Links[index].With(code: "forged.code");
        var forged = trail.Replace(index, link.With(hash: AuditChain.HashLink(link)));
        return forged.Verify(Key) is { } found && found.Number == Math.Min(index + 2, trail.Links.Count);
    });

    [Fact]
    public void Who_hashes_the_whole_rest_anew_and_the_head_too_lacks_the_key() => CheckChange((trail, index) =>
    {
        var forged = trail.Replace(index, trail.Links[index].With(code: "forged.code")).Rehashed();
        return forged.Verify(Key) is { What: "the head was not signed with this audit key" };
    });

    [Fact]
    public void A_removed_link_is_found_where_it_stood() => CheckChange((trail, index) =>
        trail.Without(index).Verify(Key) is { } found && found.Number == (index == trail.Links.Count - 1 ? index : index + 1));

    [Fact]
    public void An_inserted_link_is_found_where_it_stands() => CheckChange((trail, index) =>
        trail.With(index, trail.Links[index].With(id: Guid.CreateVersion7())).Verify(Key) is { } found && found.Number >= index + 1 && found.Number <= index + 2);

    [Fact]
    public void Two_links_that_changed_places_are_found_at_the_first() => CheckChange((trail, index) =>
    {
        var other = (index + 1) % trail.Links.Count;
        return other == index || (trail.Swapped(index, other).Verify(Key) is { } found && found.Number == Math.Min(index, other) + 1);
    });

    [Fact]
    public void A_chain_cut_off_at_the_end_is_found_by_its_head() => CheckChange((trail, index) =>
        trail.Links.Count == index || trail.CutTo(index).Verify(Key) is { What: "links are missing at the end" } found && found.Number == index);

    [Fact]
    public void A_missing_or_altered_head_is_found() => CheckChange((trail, _) =>
        trail.WithHead(null).Verify(Key) is { What: "the head is missing" }
        && trail.WithHead(trail.Head!.With(signature: new string('d', 64))).Verify(Key) is not null
        && trail.WithHead(trail.Head!.With(count: trail.Head!.Count + 1)).Verify(Key) is not null
        && trail.Verify(SHA256.HashData("another"u8)) is not null);

    [Fact]
    public void Changed_words_are_found_at_their_link() => CheckChange((trail, index) =>
    {
        var id = trail.Links[index].Id;
        trail.Details[id] = trail.Details.TryGetValue(id, out var words) ? AuditTrail.Words(id, words.Salt, words.Text + ".") : AuditTrail.Words(id, [1], "Put in later.");
        return trail.Verify(Key) is { What: "the detail was changed" } found && found.Number == index + 1;
    });

    [Fact]
    public void No_two_lists_of_fields_give_the_same_hash()
    {
        var link = AuditTrail.Link(1, AuditChain.Genesis, "code", "actor", null);

        AuditChain.HashLink(link.With(actorId: "a", code: "bc")).ShouldNotBe(AuditChain.HashLink(link.With(actorId: "ab", code: "c")));
    }

    private static void CheckChange(Func<AuditTrail, int, bool> isFound) => Check.QuickThrowOnFailure(Prop.ForAll(
        AuditTrail.Any.Zip(Gen.Choose(0, 1_000), (trail, place) => (trail, place)).ToArbitrary(),
        given => isFound(given.trail, given.place % given.trail.Links.Count)));
}
