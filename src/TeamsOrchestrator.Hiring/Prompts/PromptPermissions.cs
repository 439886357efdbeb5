using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Hiring.Prompts;

/// <summary>Who may do what with a version of a prompt, in which of its states: the one table that commands and clicks ask.</summary>
public static class PromptPermissions
{
    private static readonly Dictionary<PromptAct, Rule> Table = new()
    {
        [PromptAct.See] = new(Roles.Admin | Roles.Hr, Whose.Anybodys, Enum.GetValues<PromptState>()),
        [PromptAct.Propose] = new(Roles.Admin, Whose.Anybodys, Enum.GetValues<PromptState>()),
        [PromptAct.Approve] = new(Roles.Admin, Whose.Others, [PromptState.Proposed]),
        [PromptAct.Reject] = new(Roles.Admin, Whose.Others, [PromptState.Proposed]),
        [PromptAct.Withdraw] = new(Roles.Admin, Whose.Own, [PromptState.Fetching, PromptState.Proposed]),
        [PromptAct.SeeEdits] = new(Roles.Admin, Whose.Anybodys, Enum.GetValues<PromptState>()),
    };

    private enum Whose
    {
        Anybodys,
        Own,
        Others,
    }

    /// <summary>Says whether somebody may do something with prompts at all.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="roles">The person's roles.</param>
    /// <returns>Whether one of the roles allows it.</returns>
    public static bool Allows(PromptAct act, Roles roles) => (Table[act].Who & roles) != Roles.None;

    /// <summary>Says whether somebody may do something with a version now. Nobody approves one's own.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="roles">The person's roles.</param>
    /// <param name="isOwn">Whether the person proposed the version.</param>
    /// <param name="state">Where the version stands.</param>
    /// <returns>Whether it may be done.</returns>
    public static bool Allows(PromptAct act, Roles roles, bool isOwn, PromptState state) =>
        Allows(act, roles) && Table[act].When.Contains(state) && (Table[act].Whose == Whose.Anybodys || isOwn == (Table[act].Whose == Whose.Own));

    private sealed record Rule(Roles Who, Whose Whose, IReadOnlyList<PromptState> When);
}
