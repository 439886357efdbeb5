namespace TeamsOrchestrator.Bot.Asking;

/// <summary>A button with which a reviewer asks something.</summary>
/// <param name="ReviewId">The review on whose card it stands.</param>
/// <param name="Send">Whether the question is sent; else its form is asked for.</param>
internal sealed record QuestionClick(Guid ReviewId, bool Send);
