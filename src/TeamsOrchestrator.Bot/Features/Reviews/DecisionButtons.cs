using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>The buttons of every review, always with the same titles.</summary>
internal static class DecisionButtons
{
    public const string ReasonInput = "reason";
    public const string FeedbackInput = "feedback";
    public const string PresetInput = "preset";

    /// <summary>Builds a button that asks for words before it sends.</summary>
    /// <param name="title">Its title, and that of the button that sends.</param>
    /// <param name="input">What is asked for.</param>
    /// <param name="hint">A line above the input, or null.</param>
    /// <param name="send">What the button does.</param>
    public static ShowCardAction Asking(string title, InputText input, string? hint, ExecuteAction send) => Asking(title, [input], hint, send);

    /// <summary>Builds a button that asks for several things before it sends.</summary>
    public static ShowCardAction Asking(string title, IReadOnlyList<CardElement> inputs, string? hint, ExecuteAction send) => new()
    {
        Title = title,
        Card = new AdaptiveCard
        {
            Body = [.. hint is null ? Array.Empty<CardElement>() : [new TextBlock(hint) { IsSubtle = true }], .. inputs],
            Actions = [send],
        },
    };

    /// <summary>Builds the choice among reasons, none of them chosen: why somebody is not taken further is for a person to say. Beside it the words of one's own. The choices carry what they say: a reason is kept as the person read it.</summary>
    public static IReadOnlyList<CardElement> Reasons(string label, IReadOnlyList<string> presets, Words words) =>
    [
        new InputChoiceSet
        {
            Id = PresetInput, Label = label, Style = ChoiceInputStyle.Compact, Placeholder = words["Deciding_PickReason"], Choices = [.. presets.Select(preset => new Choice(preset, preset))],
        },
        new InputText { Id = ReasonInput, Label = words["Deciding_OwnWords"], IsMultiline = true, MaxLength = Review.MaxReason },
    ];

    /// <summary>Reads the chosen reason and the words of one's own as one text.</summary>
    public static string? ReasonOf(CardCall call)
    {
        var (preset, own) = (call.Input(PresetInput), call.Input(ReasonInput));
        return preset is null || string.Equals(preset, own, StringComparison.Ordinal) ? own : own is null ? preset : $"{preset} {own}";
    }

    public static InputText Reason(string label, string? value, Words words) => new()
    {
        Id = ReasonInput, Label = label, Value = value, IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["Deciding_ReasonMissing"],
    };

    public static InputText Feedback(string label, Words words) => new()
    {
        Id = FeedbackInput, Label = label, IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["Deciding_FeedbackMissing"],
    };
}
