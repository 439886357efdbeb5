using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>The form in which an interviewer notes what was said: a field and a score for each question, and one for the rest.</summary>
internal static class NotesForm
{
    public const string OtherInput = "notes-other";
    public const string KeepInput = "notes-keep";
    private const int LongestOther = 4000;

    public static string TextInput(string questionId) => $"notes-{questionId}";

    public static string ScoreInput(string questionId) => $"score-{questionId}";

    /// <summary>Builds the inputs.</summary>
    /// <param name="questions">The questions, the core first.</param>
    /// <param name="before">What the person noted before, or null.</param>
    /// <param name="words">The reader's words.</param>
    public static IReadOnlyList<CardElement> Build(IEnumerable<InterviewQuestion> questions, InterviewNotes? before, Words words) =>
    [
        .. questions.SelectMany((question, index) => Fields(question, index + 1, before?.Answers.FirstOrDefault(answer => string.Equals(answer.QuestionId, question.Id, StringComparison.Ordinal)), words)),
        new InputText { Id = OtherInput, Label = words["Interview_Other"], Value = before?.Other, IsMultiline = true, MaxLength = LongestOther },
    ];

    /// <summary>Reads what was entered.</summary>
    public static InterviewNotes Read(CardCall call, IReadOnlyList<InterviewQuestion> questions) => new(
        [
            .. questions.Select(question => new InterviewAnswer(
                    question.Id, question.Text, question.CriterionId, call.Input(TextInput(question.Id)),
                    int.TryParse(call.Input(ScoreInput(question.Id)), NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= 1 and <= 5 ? score : null))
                .Where(answer => answer.Text is not null || answer.Score is not null),
        ],
        call.Input(OtherInput),
        string.Equals(call.Input(KeepInput), "true", StringComparison.Ordinal));

    /// <summary>Says why notes cannot be taken, or null where they can.</summary>
    public static string? Problem(InterviewNotes notes, Words words) =>
        notes.IsEmpty ? words["Interview_NotesMissing"]
        : notes.Answers.Any(answer => answer.Text?.Length > InterviewNotes.LongestAnswer) ? words["Interview_NotesTooLong", InterviewNotes.LongestAnswer]
        : notes.Other?.Length > LongestOther ? words["Interview_NotesTooLong", LongestOther]
        : null;

    /// <summary>Explains what in the notes may be about what must not count. The interviewer changes it, or says that it belongs to the work.</summary>
    public static string? Warning(InterviewNotes notes, Words words) =>
        !notes.KeptAsWritten && notes.Texts.SelectMany(ProtectedAttributes.Find).FirstOrDefault() is { } hit
            ? words["Interview_Protected", CardText.Escape(hit.Quote), ProtectedWords.Explain(hit.Kind, words.Culture), ProtectedWords.Instead(hit.Kind, words.Culture)]
            : null;

    /// <summary>Builds the form again with a warning and everything that was entered.</summary>
    public static RenderedCard BuildWarning(
        string warning, IReadOnlyList<InterviewQuestion> questions, InterviewNotes notes, InterviewClick click, string name, string code, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Interview_NotesOn", CardText.Escape(name), code]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new Container { Style = ContainerStyle.Warning, Items = [new TextBlock(warning)] },
                .. Build(questions, notes, words),
                new InputToggle { Id = KeepInput, Title = words["Interview_Keep"], ValueOn = "true", ValueOff = "false", Value = "false" },
            ],
            Actions = [Send(click, words), InterviewCard.Back(click, words)],
        },
        words["Interview_Summary"]);

    public static ExecuteAction Send(InterviewClick click, Words words) =>
        ExecuteAction.For(words["Deciding_Approve"], DecideInterview.Verb, click with { Decision = DecisionKind.Approve }, InterviewsJson.Default.InterviewClick) with { Style = ActionStyle.Positive };

    private static IEnumerable<CardElement> Fields(InterviewQuestion question, int number, InterviewAnswer? before, Words words)
    {
        yield return new InputText
        {
            Id = TextInput(question.Id), Label = words["Interview_Field", number, ShortText.Cut(question.Text, 160)], Value = before?.Text, IsMultiline = true, MaxLength = InterviewNotes.LongestAnswer,
        };
        yield return new InputChoiceSet
        {
            Id = ScoreInput(question.Id), Label = words["Interview_Score", number], Style = ChoiceInputStyle.Compact, Placeholder = words["Interview_NoScore"],
            Value = before?.Score?.ToString(CultureInfo.InvariantCulture),
            Choices = [.. Enumerable.Range(1, 5).Select(score => new Choice(
                question.Guide.FirstOrDefault(anchor => anchor.StartsWith(score.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) ?? score.ToString(CultureInfo.InvariantCulture),
                score.ToString(CultureInfo.InvariantCulture)))],
        };
    }
}
