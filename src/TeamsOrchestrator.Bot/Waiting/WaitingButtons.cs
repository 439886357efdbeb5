using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>The buttons about what waits, always with the same titles, on the cards of any slice. Their handlers check again who clicks.</summary>
internal static class WaitingButtons
{
    public const string OpenVerb = "pending.open";
    public const string NudgeVerb = "reviews.nudge";
    public const string SnoozeVerb = "reviews.snooze";
    public const string ExtendVerb = "reviews.extend";

    /// <summary>The input that says when to be reminded.</summary>
    public const string WhenInput = "remindWhen";

    /// <summary>The input that says how many working days to give.</summary>
    public const string DaysInput = "extendDays";

    private static readonly string[] Days = ["1", "2", "3", "5", "10"];

    public static ExecuteAction Open(Guid requisitionId, ReviewKind kind, string code, string title, Words words) =>
        ExecuteAction.For(words["Waiting_Open"], OpenVerb, new OpenClick(requisitionId, kind), WaitingJson.Default.OpenClick) with
        {
            Tooltip = words["Waiting_OpenWhat", code, title], AssociatedInputs = AssociatedInputs.None,
        };

    /// <summary>Builds the button that asks a person, or everybody who is waited for, to look at it.</summary>
    public static ExecuteAction Nudge(Guid requisitionId, Words words, Guid? personId = null, string? name = null) =>
        ExecuteAction.For(words["Waiting_Nudge"], NudgeVerb, new NudgeClick(requisitionId, personId), WaitingJson.Default.NudgeClick) with
        {
            Tooltip = name is null ? words["Waiting_NudgeAll"] : words["Waiting_NudgeWhom", name], AssociatedInputs = AssociatedInputs.None,
        };

    /// <summary>Builds More with Remind me after what else a card has, for cards that have no More of their own.</summary>
    public static ShowCardAction More(Guid requisitionId, Words words, params CardAction[] first) => new()
    {
        Title = words["Waiting_More"], Card = new AdaptiveCard { Body = [RemindWhen(words)], Actions = [.. first, RemindMe(requisitionId, words)] },
    };

    /// <summary>Builds the choice that belongs to <see cref="RemindMe"/>.</summary>
    public static InputChoiceSet RemindWhen(Words words) => new()
    {
        Id = WhenInput, Label = words["Waiting_When"], Value = nameof(SnoozeChoice.Tomorrow),
        Choices = [.. Enum.GetNames<SnoozeChoice>().Select(name => new Choice(words[$"Waiting_When{name}"], name))],
    };

    public static ExecuteAction RemindMe(Guid requisitionId, Words words) =>
        ExecuteAction.For(words["Waiting_RemindMe"], SnoozeVerb, new SnoozeClick(requisitionId), WaitingJson.Default.SnoozeClick);

    /// <summary>Builds the button that gives more time.</summary>
    public static ShowCardAction Extend(Guid requisitionId, Words words) => new()
    {
        Title = words["Waiting_Extend"],
        Card = new AdaptiveCard
        {
            Body =
            [
                new InputChoiceSet
                {
                    Id = DaysInput, Label = words["Waiting_ExtendBy"], Value = Days[1],
                    Choices = [.. Days.Select(days => new Choice(words.Count("Waiting_Days", int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)), days))],
                },
            ],
            Actions = [ExecuteAction.For(words["Waiting_Extend"], ExtendVerb, new ExtendClick(requisitionId), WaitingJson.Default.ExtendClick)],
        },
    };
}
