namespace TeamsOrchestrator.Bot.Asking;

/// <summary>For what a person is picked. Cards carry it: never rename a member.</summary>
internal enum PassOnPurpose
{
    /// <summary>Decides for the clicker meanwhile, in everything.</summary>
    Delegate,

    /// <summary>Decides for the clicker in one requisition.</summary>
    DelegateHere,

    /// <summary>Decides instead of a hiring manager from now on.</summary>
    Reassign,

    /// <summary>Decides too.</summary>
    Add,

    /// <summary>Is the recruiter from now on.</summary>
    HandOver,

    /// <summary>Makes outcomes final too.</summary>
    AddFinal,
}
