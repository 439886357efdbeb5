namespace TeamsOrchestrator.Hiring.Prompts;

/// <summary>A version of a prompt that somebody of this tenant proposed. Without an approval by a second person no agent ever uses it.</summary>
public sealed class PromptVersion : ITenantOwned
{
    /// <summary>The longest text, far more than any prompt needs.</summary>
    public const int MaxText = 60_000;

    /// <summary>The longest reason or note.</summary>
    public const int MaxReason = 2000;

    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the name of the prompt.</summary>
    public required string Name { get; init; }

    /// <summary>Gets who proposed it.</summary>
    public required Guid ProposedBy { get; init; }

    /// <summary>Gets when it was proposed, in Unix milliseconds.</summary>
    public required long ProposedAt { get; init; }

    /// <summary>Gets what the person says about it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Gets the name of its file, or null where it came in the chat.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets a value indicating whether the version that comes with the program is to be used again, whatever it is by then.</summary>
    public bool FollowsProduct { get; init; }

    /// <summary>Gets where its file is fetched from. It is secret, lives shortly and is deleted after use.</summary>
    public string? DownloadUrl { get; private set; }

    /// <summary>Gets the version that its header names; 0 until that is known.</summary>
    public int Number { get; private set; }

    /// <summary>Gets the text; empty until it was fetched, and where the program's own version is followed.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Gets where it stands.</summary>
    public PromptState State { get; private set; }

    /// <summary>Gets why its file could not be used, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Gets who decided on it, or took it back, or null.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Gets when that was, in Unix milliseconds, or null.</summary>
    public long? DecidedAt { get; private set; }

    /// <summary>Gets why it was rejected, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Gets when another version took its place, in Unix milliseconds, or null.</summary>
    public long? ReplacedAt { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Says where the file is to be fetched from.</summary>
    /// <param name="link">The link.</param>
    /// <returns>This version.</returns>
    public PromptVersion From(string link)
    {
        DownloadUrl = link;
        return this;
    }

    /// <summary>Takes the text, which was checked: from now on it waits for a second person.</summary>
    /// <param name="number">The version that its header names.</param>
    /// <param name="text">The text.</param>
    /// <returns>This version.</returns>
    public PromptVersion Propose(int number, string text)
    {
        (State, Number, Text, DownloadUrl, Fault) = (PromptState.Proposed, number, text, null, null);
        Version++;
        return this;
    }

    /// <summary>Says why the file cannot be used.</summary>
    /// <param name="fault">The sentence, or the code of the reason.</param>
    public void Refuse(string fault)
    {
        (State, Fault, DownloadUrl) = (PromptState.Refused, fault, null);
        Version++;
    }

    /// <summary>Lets it go live. Whoever calls this has asked <see cref="PromptPermissions"/>.</summary>
    /// <param name="personId">Who approves it.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <exception cref="InvalidOperationException">It does not wait, or the person proposed it.</exception>
    public void Approve(Guid personId, long now)
    {
        if (personId == ProposedBy)
        {
            throw new InvalidOperationException("Nobody approves a version of one's own.");
        }

        Decide(PromptState.Live, personId, now, reason: null);
    }

    /// <summary>Says no to it.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="InvalidOperationException">It does not wait.</exception>
    public void Reject(Guid personId, long now, string reason) => Decide(PromptState.Rejected, personId, now, reason);

    /// <summary>Takes it back.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <exception cref="InvalidOperationException">It does not wait.</exception>
    public void Withdraw(long now)
    {
        if (State == PromptState.Fetching)
        {
            (State, DownloadUrl) = (PromptState.Proposed, null);
        }

        Decide(PromptState.Withdrawn, ProposedBy, now, reason: null);
    }

    /// <summary>Says that another version took its place.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    public void GiveWay(long now)
    {
        (State, ReplacedAt) = (PromptState.Former, now);
        Version++;
    }

    private void Decide(PromptState state, Guid personId, long now, string? reason)
    {
        if (State != PromptState.Proposed)
        {
            throw new InvalidOperationException("Only what waits can be decided.");
        }

        (State, DecidedBy, DecidedAt, Reason) = (state, personId, now, reason);
        Version++;
    }
}
