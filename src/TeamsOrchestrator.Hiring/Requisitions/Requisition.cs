using System.Globalization;

namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>An open position for which candidates are screened.</summary>
public sealed class Requisition : ITenantOwned
{
    /// <summary>The longest title.</summary>
    public const int MaxTitle = 120;

    private const string Separator = ", ";

    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the number that people say: 1 for R-1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the title of the position.</summary>
    public required string Title { get; set; }

    /// <summary>Gets the recruiter who is responsible.</summary>
    public required Guid RecruiterId { get; set; }

    /// <summary>Gets the conversation in which it was started.</summary>
    public required Guid StartedIn { get; init; }

    /// <summary>Gets when it was started, in Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Gets a value indicating whether only the people named see it.</summary>
    public bool Confidential { get; init; }

    /// <summary>Gets a value indicating whether no card names a candidate before the decision.</summary>
    public bool Blind { get; init; }

    /// <summary>Gets or sets a value indicating whether those who go on are interviewed before the final review.</summary>
    public bool Interviews { get; set; }

    /// <summary>Gets how several managers decide.</summary>
    public DecisionPolicy Policy { get; set; }

    /// <summary>Gets the names or mails of managers whom the bot does not know yet, as the recruiter wrote them; null when none is missing.</summary>
    public string? UnknownManager { get; private set; }

    /// <summary>Gets <see cref="UnknownManager"/> one by one.</summary>
    public IReadOnlyList<string> UnknownManagers => UnknownManager?.Split(Separator) ?? [];

    /// <summary>Gets where it stands.</summary>
    public RequisitionState State { get; private set; } = RequisitionState.Intake;

    /// <summary>Gets the file that is the job description, or null while there is none.</summary>
    public Guid? JobDescriptionFileId { get; private set; }

    /// <summary>Gets the version of the criteria that was approved last, or null while none was.</summary>
    public Guid? ApprovedCriteriaId { get; private set; }

    /// <summary>Gets why it ended, or null while it has not.</summary>
    public CloseReason? ClosedAs { get; private set; }

    /// <summary>Gets the words of the person who ended it.</summary>
    public string? ClosedBecause { get; private set; }

    /// <summary>Gets when it ended, in Unix milliseconds, or null.</summary>
    public long? ClosedAt { get; private set; }

    /// <summary>Gets who ended it, or null.</summary>
    public Guid? ClosedBy { get; private set; }

    /// <summary>Gets a value indicating whether its data is kept whatever the retention clock says.</summary>
    public bool LegalHold { get; set; }

    /// <summary>Gets how often its budget for language models was granted again.</summary>
    public int BudgetExtensions { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Gets the code that people say.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"R-{Number}");

    /// <summary>Gets a value indicating whether it ended.</summary>
    public bool HasEnded => State is RequisitionState.Closed or RequisitionState.Cancelled;

    /// <summary>Remembers managers who have to be asked for; until then the work does not begin.</summary>
    /// <param name="names">What was written for them; empty where none is missing.</param>
    public void AskFor(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        UnknownManager = names.Count == 0 ? null : string.Join(Separator, names);
        Version++;
    }

    /// <summary>Names the file that is the job description.</summary>
    /// <param name="fileId">The file.</param>
    public void UseJobDescription(Guid? fileId)
    {
        JobDescriptionFileId = fileId;
        Version++;
    }

    /// <summary>Freezes the criteria that screening compares with.</summary>
    /// <param name="artifactVersionId">The approved version, or null when the approval was withdrawn.</param>
    public void ApproveCriteria(Guid? artifactVersionId)
    {
        ApprovedCriteriaId = artifactVersionId;
        Version++;
    }

    /// <summary>Lets the work begin once nothing is missing.</summary>
    /// <returns>Whether it was opened now.</returns>
    public bool Open() => Move(RequisitionState.Intake, RequisitionState.Open);

    /// <summary>Lets nothing new start, whether or not the work has begun.</summary>
    /// <returns>Whether it was stopped now.</returns>
    public bool Stop() => Move(RequisitionState.Open, RequisitionState.Stopped) || Move(RequisitionState.Intake, RequisitionState.Stopped);

    /// <summary>Goes on after a stop.</summary>
    /// <param name="hasBegun">Whether the work had begun before the stop; where it had not, something may still be missing.</param>
    /// <returns>Whether it goes on now.</returns>
    public bool Resume(bool hasBegun) => Move(RequisitionState.Stopped, hasBegun ? RequisitionState.Open : RequisitionState.Intake);

    /// <summary>Ends it.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="words">The reason in the person's words.</param>
    /// <param name="personId">Who ended it.</param>
    /// <param name="now">When, in Unix milliseconds.</param>
    /// <returns>Whether it was ended now.</returns>
    public bool Close(CloseReason reason, string words, Guid personId, long now)
    {
        if (HasEnded)
        {
            return false;
        }

        State = reason == CloseReason.Cancelled ? RequisitionState.Cancelled : RequisitionState.Closed;
        (ClosedAs, ClosedBecause, ClosedBy, ClosedAt) = (reason, words, personId, now);
        Version++;
        return true;
    }

    /// <summary>Takes an ending back.</summary>
    /// <returns>Whether it was reopened now.</returns>
    public bool Reopen()
    {
        if (!HasEnded)
        {
            return false;
        }

        State = JobDescriptionFileId is null ? RequisitionState.Intake : RequisitionState.Open;
        (ClosedAs, ClosedBecause, ClosedBy, ClosedAt) = (null, null, null, null);
        Version++;
        return true;
    }

    /// <summary>Grants the budget for language models once more.</summary>
    public void ExtendBudget()
    {
        BudgetExtensions++;
        Version++;
    }

    /// <summary>Marks the row as changed where the change itself is in another row that must not be written twice at once.</summary>
    public void Touch() => Version++;

    private bool Move(RequisitionState from, RequisitionState to)
    {
        if (State != from)
        {
            return false;
        }

        State = to;
        Version++;
        return true;
    }
}
