namespace TeamsOrchestrator.Hiring.People;

/// <summary>What people do with a requisition and its candidates.</summary>
public enum RequisitionAct
{
    /// <summary>See where it stands, its criteria and its candidates.</summary>
    See,

    /// <summary>Hand in more CVs.</summary>
    AddFiles,

    /// <summary>Remove a CV, bring it back, or say which file is the job description.</summary>
    ChangeFiles,

    /// <summary>Let nothing new start.</summary>
    Stop,

    /// <summary>Let it go on after a stop.</summary>
    Resume,

    /// <summary>Propose other criteria after people were compared with the approved ones.</summary>
    ChangeCriteria,

    /// <summary>Put somebody else in a hiring manager's place.</summary>
    Reassign,

    /// <summary>Let one more person decide.</summary>
    AddReviewer,

    /// <summary>Let one more person make outcomes final.</summary>
    AddFinalReviewer,

    /// <summary>Make somebody else its recruiter.</summary>
    HandOver,

    /// <summary>Let somebody else decide meanwhile.</summary>
    Delegate,

    /// <summary>Say that a candidate no longer wishes to be considered, or take that back.</summary>
    Withdraw,

    /// <summary>End it: filled, stopped or cancelled.</summary>
    End,

    /// <summary>Take its end back.</summary>
    TakeEndBack,

    /// <summary>Ask whoever is waited for to look at it, or give them more time.</summary>
    Nudge,

    /// <summary>Read its audit trail, and take it away as a file.</summary>
    ReadTrail,

    /// <summary>Erase everything that is held on one of its candidates.</summary>
    Forget,

    /// <summary>Take away what is held on one of its candidates, for that person.</summary>
    Disclose,

    /// <summary>Let nothing of it be erased, or end that.</summary>
    Hold,

    /// <summary>Let steps that wait for the language model be tried again, also beyond the budget.</summary>
    TryAgain,

    /// <summary>Say that a candidate declined AI.</summary>
    DeclineAi,
}
