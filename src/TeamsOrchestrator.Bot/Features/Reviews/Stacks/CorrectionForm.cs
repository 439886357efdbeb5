using System.Globalization;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The form in which a reviewer corrects verdicts. The AI's stay beside them.</summary>
internal static class CorrectionForm
{
    private const int LongestLabel = 120;

    public static string VerdictId(int index) => string.Create(CultureInfo.InvariantCulture, $"v{index}");

    public static RenderedCard Build(
        CorrectClick click, CandidateDossier dossier, IReadOnlyList<Verdict> verdicts, string? reason, string? problem, CardName back, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Correct_Heading", StackPerson.NameOf(dossier)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Correct_Explain"]) { IsSubtle = true },
                .. problem is null ? Array.Empty<CardElement>() : [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(problem) { Weight = TextWeight.Bolder }] }],
                .. dossier.Screening!.Findings.Select((finding, index) => new InputChoiceSet
                {
                    Id = VerdictId(index), Label = DecisionWords.Cut(dossier.Criteria.Find(finding.CriterionId)?.Text ?? finding.CriterionId, LongestLabel),
                    Value = verdicts[index].ToString(), Style = ChoiceInputStyle.Compact,
                    Choices = [.. Enum.GetValues<Verdict>().Reverse().Select(verdict => new Choice(words[$"Verdict_{verdict}"], verdict.ToString()))],
                }),
                new InputText
                {
                    Id = DecisionButtons.ReasonInput, Label = words["Correct_Reason"], Value = reason, IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason,
                    ErrorMessage = words["Deciding_ReasonMissing"],
                },
            ],
            Actions =
            [
                ExecuteAction.For(words["Correct_Save"], CorrectVerdicts.Verb, click with { Save = true }, ReviewsJson.Default.CorrectClick) with { Style = ActionStyle.Positive },
                ShowAgain.Button(words["Deciding_Back"], back),
            ],
        },
        words["Stack_Summary", dossier.Requisition.Code]);
}
