using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>The form in which a person edits a job description as one text.</summary>
internal static class JobFormCard
{
    public static RenderedCard Build(JobEditClick click, string text, string? problem, string code, CardName back, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["JobReview_FormHeading", code]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["JobReview_FormHint"]) { IsSubtle = true, Spacing = Spacing.Small },
                .. problem is null ? Array.Empty<CardElement>() : [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(problem) { Weight = TextWeight.Bolder }] }],
                new InputText
                {
                    Id = EditJob.Input, Label = words["JobReview_FormText"], Value = text, IsMultiline = true, MaxLength = JobDescriptionDraft.MaxText, IsRequired = true,
                    ErrorMessage = words["JobReview_FormNeeded"],
                },
            ],
            Actions =
            [
                ExecuteAction.For(words["JobReview_FormSave"], EditJob.Verb, click with { Save = true }, ReviewsJson.Default.JobEditClick) with { Style = ActionStyle.Positive },
                ShowAgain.Button(words["Deciding_Back"], back),
            ],
        },
        words["JobReview_Summary", code]);
}
