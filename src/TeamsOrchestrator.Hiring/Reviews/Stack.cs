namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>All candidates of one requisition before one hiring manager: one card in place, person by person.</summary>
public sealed class Stack : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the hiring manager.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets how often it was posted anew; part of the card's key.</summary>
    public int Posting { get; set; } = 1;

    /// <summary>Gets which face is shown.</summary>
    public StackView View { get; private set; }

    /// <summary>Gets the review whose person is shown, or null.</summary>
    public Guid? CurrentReviewId { get; private set; }

    /// <summary>Gets the review decided last by this person here, which Undo takes back; null when there is none.</summary>
    public Guid? LastDecidedReviewId { get; set; }

    /// <summary>Gets the reviews that the person put off, the first one put off first.</summary>
    public List<Guid> Skipped { get; private set; } = [];

    /// <summary>Gets the reviews whose person was opened from the sign-off list.</summary>
    public List<Guid> Opened { get; private set; } = [];

    /// <summary>Gets the reviews shown before the current one, the newest last, for Back.</summary>
    public List<Guid> Trail { get; private set; } = [];

    /// <summary>Gets a value indicating whether the recruiter was told that it is done.</summary>
    public bool DoneAnnounced { get; set; }

    /// <summary>Gets the row version. It is also the revision that the card's buttons carry.</summary>
    public int Version { get; private set; }

    /// <summary>Shows the overview.</summary>
    public void ShowOverview()
    {
        (View, CurrentReviewId) = (StackView.Overview, null);
        Version++;
    }

    /// <summary>Shows one person.</summary>
    /// <param name="reviewId">The review of the person.</param>
    public void Show(Guid reviewId)
    {
        if (CurrentReviewId is { } before && before != reviewId)
        {
            Trail = [.. Trail.Where(id => id != before).TakeLast(49), before];
        }

        (View, CurrentReviewId) = (StackView.Person, reviewId);
        Version++;
    }

    /// <summary>Shows the sign-off list.</summary>
    public void ShowSignOff()
    {
        (View, CurrentReviewId) = (StackView.SignOff, null);
        Version++;
    }

    /// <summary>Puts a person off to the end.</summary>
    /// <param name="reviewId">The review of the person.</param>
    public void Skip(Guid reviewId)
    {
        Skipped = [.. Skipped.Where(id => id != reviewId), reviewId];
        Version++;
    }

    /// <summary>Notes that a person was opened from the sign-off list.</summary>
    /// <param name="reviewId">The review of the person.</param>
    public void Open(Guid reviewId)
    {
        Opened = Opened.Contains(reviewId) ? Opened : [.. Opened, reviewId];
        Version++;
    }

    /// <summary>Takes the person shown before the current one from the trail.</summary>
    /// <returns>The review, or null where there is none.</returns>
    public Guid? StepBack()
    {
        if (Trail.Count == 0)
        {
            return null;
        }

        var before = Trail[^1];
        Trail = [.. Trail.Take(Trail.Count - 1)];
        (View, CurrentReviewId) = (StackView.Person, before);
        Version++;
        return before;
    }

    /// <summary>Marks the row as changed.</summary>
    public void Touch() => Version++;
}
