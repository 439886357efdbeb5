namespace TeamsOrchestrator.Bot.Models;

/// <summary>On whose account a language model is asked within this scope: known where a work item runs, and nowhere else.</summary>
internal sealed class CallSubject
{
    /// <summary>Gets a value indicating whether background work runs, which may wait for a model; a turn may not.</summary>
    public bool IsWork { get; private set; }

    /// <summary>Gets the requisition, or null.</summary>
    public Guid? RequisitionId { get; private set; }

    /// <summary>Gets what the work is about; where it is a candidate, answers belong to that candidate.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Says which work runs.</summary>
    public void Enter(Guid? requisitionId, Guid subjectId) => (IsWork, RequisitionId, SubjectId) = (true, requisitionId, subjectId);

    /// <summary>Says whom the questions are about, where the work is about something else, such as an interview.</summary>
    public void IsAbout(Guid candidateId) => SubjectId = candidateId;
}
