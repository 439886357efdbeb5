using System.Globalization;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>The questions of an interview on its card: first those for everybody, then those for this candidate. A tap shows how an answer is scored.</summary>
internal static class InterviewQuestions
{
    public static IReadOnlyList<CardElement> Build(InterviewModel model, Words words)
    {
        var (core, aimed) = (model.Interview.Core.Questions, model.Interview.Kit.Questions);
        if (core.Count + aimed.Count == 0)
        {
            return [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock(words["Interview_NoQuestions"])] }];
        }

        return
        [
            .. core.Count == 0 ? [] : Part(words["Interview_Core", core.Count], core, first: 1, words),
            .. aimed.Count == 0 ? [] : Part(words["Interview_Aimed", CardText.Escape(model.Name), aimed.Count], aimed, core.Count + 1, words),
        ];
    }

    private static IEnumerable<CardElement> Part(string title, IReadOnlyList<InterviewQuestion> questions, int first, Words words) =>
    [
        new TextBlock(title) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
        .. questions.Select((question, index) => Row(question, first + index, words)),
    ];

    private static Container Row(InterviewQuestion question, int number, Words words)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"guide{number}");
        return new Container
        {
            Spacing = Spacing.Small,
            SelectAction = question.Guide.Count == 0 ? null : new ToggleVisibilityAction([id]) { Title = words["Interview_ShowGuide", number] },
            Items =
            [
                new TextBlock($"{number}\\. {CardText.Escape(question.Text)}{(question.Guide.Count > 0 ? " ›" : string.Empty)}"),
                .. question.Guide.Count == 0
                    ? Array.Empty<CardElement>()
                    : [new Container
                    {
                        Id = id, IsVisible = false, Spacing = Spacing.None,
                        Items = [.. question.Guide.Select(anchor => new TextBlock(CardText.Escape(anchor)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None })],
                    }],
            ],
        };
    }
}
