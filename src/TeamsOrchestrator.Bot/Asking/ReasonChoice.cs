using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Asks for a reason: some to pick from, none of them chosen, since what is said against somebody is for a person to say; and words of one's own.</summary>
internal static class ReasonChoice
{
    /// <summary>Builds the inputs.</summary>
    /// <param name="presetInput">The id of the choice.</param>
    /// <param name="ownInput">The id of the words of one's own.</param>
    /// <param name="label">What is asked.</param>
    /// <param name="choices">What there is to pick from.</param>
    /// <param name="words">The reader's words.</param>
    public static IReadOnlyList<CardElement> Build(string presetInput, string ownInput, string label, IEnumerable<Choice> choices, Words words) =>
    [
        new InputChoiceSet { Id = presetInput, Label = label, Style = ChoiceInputStyle.Compact, Placeholder = words["Asking_PickReason"], Choices = [.. choices] },
        new InputText { Id = ownInput, Label = words["Asking_OwnWords"], IsMultiline = true, MaxLength = Review.MaxReason },
    ];

    /// <summary>Makes one text of what was picked, as the person read it, and what was written.</summary>
    public static string? Join(string? picked, string? own) => picked is null || string.Equals(picked, own, StringComparison.Ordinal) ? own : own is null ? picked : $"{picked} {own}";
}
