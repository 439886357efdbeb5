using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

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

    /// <summary>Builds the choice among reasons. The choices carry what they say: a reason is kept as the person read it.</summary>
    public static IReadOnlyList<CardElement> Reasons(string label, IReadOnlyList<string> presets, Words words) =>
        ReasonChoice.Build(PresetInput, ReasonInput, label, presets.Select(preset => new Choice(preset, preset)), words);

    /// <summary>Reads the chosen reason and the words of one's own as one text.</summary>
    public static string? ReasonOf(CardCall call) => ReasonChoice.Join(call.Input(PresetInput), call.Input(ReasonInput));

    public static InputText Reason(string label, string? value, Words words) => new()
    {
        Id = ReasonInput, Label = label, Value = value, IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["Deciding_ReasonMissing"],
    };

    public static InputText Feedback(string label, Words words) => new()
    {
        Id = FeedbackInput, Label = label, IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["Deciding_FeedbackMissing"],
    };
}
