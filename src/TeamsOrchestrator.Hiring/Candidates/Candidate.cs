using System.Globalization;

namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>One person's application to one requisition.</summary>
public sealed class Candidate : ITenantOwned
{
    /// <summary>The fault of whoever declined AI: people look at the CV themselves, and no agent compares it.</summary>
    public const string NoAi = "NoAi";

    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the batch that the CV came with.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>Gets the number that people say: 3 for C-3.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the file with the CV that the candidate came with. Its key is the candidate's.</summary>
    public required Guid FileId { get; set; }

    /// <summary>Gets the file with the CV that counts where the person sent a newer one, or null.</summary>
    public Guid? NewerFileId { get; private set; }

    /// <summary>Gets the file with the CV that counts.</summary>
    public Guid CvFileId => NewerFileId ?? FileId;

    /// <summary>Gets the name, or null where it was not found or erased.</summary>
    public string? Name { get; set; }

    /// <summary>Gets a value indicating whether nobody shall see the name before the decision, as the requisition says.</summary>
    public bool Blind { get; init; }

    /// <summary>Gets a value indicating whether the name is hidden now: blind, and nothing is decided or proposed.</summary>
    public bool NameIsHidden => Blind && Outcome is null;

    /// <summary>Gets the name where it may be shown, else null.</summary>
    public string? ShownName => NameIsHidden ? null : Name;

    /// <summary>Gets the name for people to read, or the code where there is none to show.</summary>
    public string DisplayName => ShownName is { } name ? PersonName.Show(name) : Code;

    /// <summary>Gets where the candidate stands.</summary>
    public CandidateState State { get; private set; }

    /// <summary>Gets what people decided or propose, or null while nobody did.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>Gets what the newest screening suggests, or null.</summary>
    public Recommendation? Recommendation { get; private set; }

    /// <summary>Gets the score of the newest screening from 0 to 100, or null.</summary>
    public double? Score { get; private set; }

    /// <summary>Gets a value indicating whether something about the file or the screening asks for a second look.</summary>
    public bool Flagged { get; private set; }

    /// <summary>Gets the code of the reason why the CV could not be screened, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Gets a value indicating whether the candidate declined AI. It stays so, whatever is handed in later.</summary>
    public bool DeclinedAi => Fault == NoAi;

    /// <summary>Gets until when the data is kept, in Unix milliseconds, or null while the requisition is open.</summary>
    public long? RetainUntil { get; set; }

    /// <summary>Gets when the person's data were erased, in Unix milliseconds, or null. What is left names nobody.</summary>
    public long? ErasedAt { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Gets the code that people say.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"C-{Number}");

    /// <summary>Gets a value indicating whether nothing more can be decided unless somebody reopens it.</summary>
    public bool HasEnded => State is CandidateState.Decided || HasLeft;

    /// <summary>Gets a value indicating whether nobody decides on the candidate: withdrawn, closed with the requisition, or the CV was removed.</summary>
    public bool HasLeft => State is CandidateState.Withdrawn or CandidateState.Closed or CandidateState.Removed;

    /// <summary>Gets a value indicating whether no count of candidates holds it: by the candidate's own wish, or because the CV was removed.</summary>
    public bool IsApart => State is CandidateState.Withdrawn or CandidateState.Removed;

    /// <summary>Takes over a screening. Who is on hold stays so.</summary>
    /// <param name="screening">The screening that counts from now on.</param>
    /// <returns>Whether it counts; it does not for who has ended or declined AI meanwhile.</returns>
    public bool Take(ScreeningResult screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        if (HasEnded || DeclinedAi)
        {
            return false;
        }

        (Recommendation, Score, Flagged, Fault) = (screening.Recommendation, screening.Score, screening.Flags.Count > 0, null);
        return MoveTo(State == CandidateState.OnHold ? State : CandidateState.Screened); // a hold is a person's: no agent ends it
    }

    /// <summary>Records that people have to look at the file themselves.</summary>
    /// <param name="fault">The code of the reason.</param>
    /// <returns>Whether it was recorded; it is not for who has ended or declined AI meanwhile.</returns>
    public bool CannotBeScreened(string fault)
    {
        if (HasEnded || DeclinedAi)
        {
            return false;
        }

        (Recommendation, Score, Flagged, Fault) = (null, null, true, fault);
        return MoveTo(State == CandidateState.OnHold ? State : CandidateState.NotScreened);
    }

    /// <summary>Records that the candidate declined AI. What agents found does not count any more, nor what was proposed with it; who is on hold stays so.</summary>
    /// <returns>Whether it was recorded now; it is not a second time, nor for who has ended.</returns>
    public bool DeclineAi()
    {
        if (HasEnded || DeclinedAi)
        {
            return false;
        }

        (Outcome, Recommendation, Score, Flagged, Fault) = (null, null, null, false, NoAi); // nothing about the file is suspicious
        return MoveTo(State == CandidateState.OnHold ? State : CandidateState.NotScreened);
    }

    /// <summary>Lets a newer CV of the same person count. What was found in the one before does not any more.</summary>
    /// <param name="fileId">The file with the CV.</param>
    /// <param name="name">The name in it, or null.</param>
    /// <param name="fault">The code of the reason why it cannot be screened, or null.</param>
    /// <returns>Whether it counts; it does not for whom somebody decided on, or who has left.</returns>
    public bool TakeCv(Guid fileId, string? name, string? fault)
    {
        if (State >= CandidateState.Proposed)
        {
            return false;
        }

        (NewerFileId, Name) = (fileId == FileId ? null : fileId, name ?? Name);
        (Recommendation, Score, Flagged, Fault) = (null, null, fault is not null && !DeclinedAi, DeclinedAi ? NoAi : fault);
        return MoveTo(Fault is null ? CandidateState.New : CandidateState.NotScreened);
    }

    /// <summary>Puts the candidate back before the reviewer, as screened or not screened. Whatever was decided or ended is taken back by that.</summary>
    public void Reconsider()
    {
        Outcome = null;
        MoveTo(Fault is not null ? CandidateState.NotScreened : Score is null ? CandidateState.New : CandidateState.Screened);
    }

    /// <summary>Puts the candidate on hold.</summary>
    /// <returns>Whether the candidate is on hold now; who is proposed or has ended cannot be.</returns>
    public bool Hold() => State < CandidateState.Proposed && MoveTo(CandidateState.OnHold);

    /// <summary>Records a hiring manager's decision; it becomes final by the final review. A final decision becomes a proposal again.</summary>
    /// <param name="outcome">The decision.</param>
    /// <returns>Whether it was recorded; it is not for who has left.</returns>
    public bool Propose(Outcome outcome)
    {
        if (HasLeft)
        {
            return false;
        }

        Outcome = outcome;
        return MoveTo(CandidateState.Proposed);
    }

    /// <summary>Makes the proposed outcome final.</summary>
    /// <exception cref="InvalidOperationException">Nobody proposed an outcome.</exception>
    public void Decide()
    {
        if (State != CandidateState.Proposed || Outcome is null)
        {
            throw new InvalidOperationException("Only a proposed outcome can become final.");
        }

        MoveTo(CandidateState.Decided);
    }

    /// <summary>Records the candidate's own wish.</summary>
    /// <returns>Whether it was recorded now; it is not for who has left.</returns>
    public bool Withdraw()
    {
        if (HasLeft)
        {
            return false;
        }

        Outcome = null;
        return MoveTo(CandidateState.Withdrawn);
    }

    /// <summary>Records that a person removed the CV. That is no wish of the candidate's.</summary>
    /// <returns>Whether it was recorded now; it is not for whom somebody decided on, or who has left.</returns>
    public bool Remove() => State < CandidateState.Proposed && MoveTo(CandidateState.Removed);

    /// <summary>Ends the candidate with the requisition.</summary>
    /// <returns>Whether the candidate was closed now; who was decided on or withdrew stays so.</returns>
    public bool CloseWithRequisition() => !HasEnded && MoveTo(CandidateState.Closed);

    /// <summary>Forgets the person. Whoever was still open is asked about no more; what people decided stays, with nobody's name to it.</summary>
    /// <param name="now">When, in Unix milliseconds.</param>
    /// <returns>Whether it was done now.</returns>
    public bool Erase(long now)
    {
        if (ErasedAt is not null)
        {
            return false;
        }

        (Name, Recommendation, Score, Flagged, Fault, ErasedAt) = (null, null, null, false, null, now);
        return MoveTo(HasEnded ? State : CandidateState.Removed);
    }

    private bool MoveTo(CandidateState state)
    {
        State = state;
        Version++;
        return true;
    }
}
