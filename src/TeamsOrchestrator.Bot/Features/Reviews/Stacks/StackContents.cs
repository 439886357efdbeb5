using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A stack with its candidates as they were read.</summary>
/// <param name="Requisition">The requisition.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Members">The candidates.</param>
/// <param name="Apart">Those who withdrew or whose CV was removed: nothing counts them, but a card that shows one must say so.</param>
internal sealed record StackContents(Requisition Requisition, Stack Stack, IReadOnlyList<StackMember> Members, IReadOnlyList<StackMember> Apart)
{
    /// <summary>Gets the people gone through one by one who still wait, in order.</summary>
    public IReadOnlyList<StackEntry> Queue => StackOrder.OneByOne(Entries, Stack.Skipped);

    public IReadOnlyList<StackEntry> SignOffPage => StackOrder.NextSignOffPage(Entries, Stack.Skipped);

    public bool IsDone => Members.Count > 0 && Members.All(member => !member.Waiting && !member.IsReadAgain);

    private IEnumerable<StackEntry> Entries => Members.Select(member => member.ToEntry());

    public StackMember? Find(Guid? reviewId) => Members.Concat(Apart).FirstOrDefault(member => member.Review.Id == reviewId);

    /// <summary>Counts where a person stands among those gone through one by one.</summary>
    public (int Place, int Of) PlaceOf(StackMember member)
    {
        var all = Members.Where(item => !StackOrder.IsForSignOff(item.ToEntry())).ToList();
        var passed = all.Count(item => !item.Waiting && item.Review.Id != member.Review.Id);
        return (Math.Min(passed + 1, Math.Max(1, all.Count)), Math.Max(1, all.Count));
    }

    /// <summary>Chooses what the reviewer sees next: a person who waits, then the sign-off list, then the overview.</summary>
    /// <param name="settled">The reviews decided just now.</param>
    /// <param name="putOff">The person put off just now, or null.</param>
    public void MoveOn(IReadOnlyCollection<Guid> settled, Guid? putOff = null)
    {
        var entries = Entries.Select(entry => settled.Contains(entry.ReviewId) ? entry with { Waiting = false } : entry).ToList();
        var next = StackOrder.OneByOne(entries, Stack.Skipped).FirstOrDefault(entry => !entry.OnHold && entry.ReviewId != putOff);
        if (next is not null)
        {
            Stack.Show(next.ReviewId);
        }
        else if (StackOrder.NextSignOffPage(entries, Stack.Skipped).Count > 0)
        {
            Stack.ShowSignOff();
        }
        else
        {
            Stack.ShowOverview();
        }
    }
}
