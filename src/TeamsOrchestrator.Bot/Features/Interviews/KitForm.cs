using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>The form in which questions are changed: those for everybody, and those for one candidate. An emptied field leaves its question out; an empty one at the end adds.</summary>
internal static class KitForm
{
    private const string Core = "core";
    private const string Own = "own";

    public static RenderedCard Build(InterviewKit core, InterviewKit kit, KitClick click, string name, string code, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Interview_EditTitle", CardText.Escape(name), code]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Interview_EditHint"]) { IsSubtle = true },
                new TextBlock(words["Interview_EditCore"]) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
                .. Fields(Core, core.Questions, InterviewKit.MostCore, words),
                new TextBlock(words["Interview_EditOwn", CardText.Escape(name)]) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
                .. Fields(Own, kit.Questions, InterviewKit.MostAimed, words),
            ],
            Actions =
            [
                ExecuteAction.For(words["Interview_EditSave"], EditKit.Verb, click with { Save = true }, InterviewsJson.Default.KitClick) with { Style = ActionStyle.Positive },
                ShowInterview.Button(click.ReviewId, words),
            ],
        },
        words["Interview_Summary"]);

    /// <summary>Reads the questions that are the same for everybody.</summary>
    public static InterviewKit ReadCore(CardCall call, InterviewKit before, Func<Guid> nextKey) => Read(call, Core, before, InterviewKit.MostCore, isCore: true, nextKey);

    /// <summary>Reads the questions for one candidate.</summary>
    public static InterviewKit ReadOwn(CardCall call, InterviewKit before, Func<Guid> nextKey) => Read(call, Own, before, InterviewKit.MostAimed, isCore: false, nextKey);

    private static string InputOf(string part, int index) => $"kit-{part}-{index}";

    private static IEnumerable<InputText> Fields(string part, IReadOnlyList<InterviewQuestion> questions, int most, Words words) =>
        Enumerable.Range(0, Math.Min(most, questions.Count + 1)).Select(index => new InputText
        {
            Id = InputOf(part, index), Label = index < questions.Count ? words["Interview_EditField", index + 1] : words["Interview_EditAdd"],
            Value = index < questions.Count ? questions[index].Text : null, IsMultiline = true, MaxLength = InterviewKit.LongestQuestion,
        });

    // Changed words are a person's: they quote nobody any more, and the guide was for the old ones.
    private static InterviewKit Read(CardCall call, string part, InterviewKit before, int most, bool isCore, Func<Guid> nextKey)
    {
        var questions = new List<InterviewQuestion>();
        for (var index = 0; index < Math.Min(most, before.Questions.Count + 1); index++)
        {
            var text = call.Input(InputOf(part, index));
            var known = index < before.Questions.Count ? before.Questions[index] : null;
            if (text is not null)
            {
                questions.Add(string.Equals(known?.Text, text, StringComparison.Ordinal)
                    ? known!
                    : new InterviewQuestion($"own-{nextKey():N}", text, known?.CriterionId, isCore, Quote: null, known?.Guide ?? []));
            }
        }

        return before with { Questions = questions };
    }
}
