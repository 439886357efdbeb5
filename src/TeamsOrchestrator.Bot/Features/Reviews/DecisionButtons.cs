using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>The buttons of every review, always with the same titles.</summary>
internal static class DecisionButtons
{
    public const string ReasonInput = "reason";
    public const string FeedbackInput = "feedback";

    /// <summary>Builds a button that asks for words before it sends.</summary>
    /// <param name="title">Its title, and that of the button that sends.</param>
    /// <param name="input">What is asked for.</param>
    /// <param name="hint">A line above the input, or null.</param>
    /// <param name="send">What the button does.</param>
    public static ShowCardAction Asking(string title, InputText input, string? hint, ExecuteAction send) => new()
    {
        Title = title,
        Card = new AdaptiveCard
        {
            Body = [.. hint is null ? Array.Empty<CardElement>() : [new TextBlock(hint) { IsSubtle = true }], input],
            Actions = [send],
        },
    };

    public static InputText Reason(string label, string? value, Words words) => new()
    {
        Id = ReasonInput, Label = label, Value = value, IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["Deciding_ReasonMissing"],
    };

    public static InputText Feedback(string label, Words words) => new()
    {
        Id = FeedbackInput, Label = label, IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["Deciding_FeedbackMissing"],
    };
}
