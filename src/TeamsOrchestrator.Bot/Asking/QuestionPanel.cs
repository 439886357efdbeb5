using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>What reviewers asked whoever asked for the review, and what was answered; and the button that asks.</summary>
internal static class QuestionPanel
{
    public const string Verb = "question.ask";

    private const int Shown = 4;
    private const int Longest = 400;

    /// <summary>Builds the button that asks the requester.</summary>
    public static ExecuteAction Button(Guid reviewId, string requester, Words words) =>
        ExecuteAction.For(words["Asking_Ask"], Verb, new QuestionClick(reviewId, Send: false), AskingJson.Default.QuestionClick)
            with { AssociatedInputs = AssociatedInputs.None, Tooltip = words["Asking_AskWhom", requester] };

    /// <summary>Builds the newest questions, the oldest of them first.</summary>
    public static IReadOnlyList<CardElement> Build(IReadOnlyList<AskedQuestion> questions, Words words) => questions.Count == 0
        ? []
        :
        [
            new Container
            {
                Style = ContainerStyle.Accent,
                Spacing = Spacing.Medium,
                Items =
                [
                    new TextBlock(words["Asking_Questions"]) { Weight = TextWeight.Bolder },
                    .. questions.TakeLast(Shown).SelectMany(question => Lines(question, words)),
                ],
            },
        ];

    private static IEnumerable<CardElement> Lines(AskedQuestion question, Words words)
    {
        yield return new TextBlock(words["Asking_Question", CardText.Escape(question.By), question.When, Said(question.Text, words)]) { Spacing = Spacing.Small };
        yield return question.AnsweredBy is { } by
            ? new TextBlock(words["Asking_Answer", CardText.Escape(by), question.AnsweredWhen, Said(question.Answer, words)]) { Spacing = Spacing.None }
            : new TextBlock(words["Asking_NotAnswered"]) { IsSubtle = true, Spacing = Spacing.None };
    }

    private static string Said(string? text, Words words) => text is null ? words["Asking_Erased"] : CardText.Escape(ShortText.Cut(text, Longest));
}
