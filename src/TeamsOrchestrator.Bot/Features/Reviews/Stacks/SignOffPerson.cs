namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A person on the sign-off list with the reason as it stands there. Nothing in it is escaped.</summary>
internal sealed record SignOffPerson(SignOffRow Row, string Name, string Code, string Reason, bool Ticked)
{
    /// <summary>Gets a value indicating whether the reason stands open to be written.</summary>
    public bool ReasonIsOpen { get; init; }
}
