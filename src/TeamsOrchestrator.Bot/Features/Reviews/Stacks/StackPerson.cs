using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;
using TeamsOrchestrator.Bot.Features.Reviews.Cvs;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The card of one person in a stack.</summary>
internal static class StackPerson
{
    private const int LongestFact = 160;

    /// <summary>Builds the card: who it is, what is recommended, what to look out for, the question with its buttons; then what the CV says.</summary>
    public static RenderedCard Build(StackPersonModel model, Words words)
    {
        var dossier = model.Dossier;
        var findings = EvidencePanel.Findings(dossier, words, folded: true);
        var shown = StackFindings.Fitting(findings, 0);
        var card = new AdaptiveCard
        {
            Body =
            [
                .. StackParts.Last(model.Last, words),
                Place(model, words),
                new TextBlock(NameOf(dossier)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.None },
                .. dossier.Candidate.NameIsHidden ? [new TextBlock(words["Stack_Blind"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
                .. Recommendation(model, words),
                .. EvidencePanel.Flags(dossier, words),
                .. SentBack(model, words),
                .. Answer(model, words),
                .. QuestionPanel.Build(model.Questions, words),
                .. VotePanel.Build(model.VotesSoFar, words),
                .. Question(model, words),
                new ActionSet(StackPersonButtons.Build(model, words)) { Spacing = Spacing.Small },
                .. dossier.Screening is null ? Array.Empty<CardElement>() : [Heading(words["Stack_Evidence"])],
                .. dossier.Screening is null ? [] : findings.Take(shown),
                .. shown < findings.Count ? [StackFindings.More(model, shown, findings.Count, words)] : Array.Empty<CardElement>(),
                .. Versions(model, words),
                .. EvidencePanel.Opinions(dossier, words),
                dossier.Screening is null ? EvidencePanel.Instructions(words) : EvidencePanel.Limits(words),
            ],
        };
        return RenderedCard.Of(card, words["Stack_Summary", dossier.Requisition.Code]) with { AiGenerated = dossier.Screening is not null };
    }

    /// <summary>Writes the reason that Reject begins with, from the must-haves that the CV does not show.</summary>
    public static string? ReasonFor(CandidateDossier dossier, Words words)
    {
        var unmet = dossier.Screening is { } screening ? ScreeningRules.UnmetMustHaves(dossier.Criteria, screening) : [];
        return unmet.Count == 0 ? null : DecisionWords.Cut(words["Stack_ReasonUnmet", string.Join("; ", unmet.Select(criterion => criterion.Text))], Review.MaxReason / 4);
    }

    public static string NameOf(CandidateDossier dossier) => dossier.Candidate.ShownName is not null ? $"{CardText.Escape(dossier.DisplayName)} ({dossier.Candidate.Code})" : dossier.Candidate.Code;

    private static ColumnSet Place(StackPersonModel model, Words words)
    {
        var requisition = $"{model.Dossier.Requisition.Code} {CardText.Escape(model.Dossier.Requisition.Title)}";
        var place = model.FromSignOff ? words["Stack_PlaceSignOff"] : words["Stack_Place", model.Place, model.Of];
        var text = $"{place} · {requisition}{(model.OnHold ? " · " + words["Stack_PlaceOnHold"] : string.Empty)}";
        return new ColumnSet
        {
            Separator = model.Last is not null,
            Spacing = Spacing.Small,
            Columns =
            [
                new Column { Width = "stretch", Items = [new TextBlock(text) { IsSubtle = true, Size = TextSize.Small }] },
                .. model.FromSignOff
                    ?
                    [
                        new Column
                        {
                            Width = "auto", SelectAction = StackParts.Move(words["Stack_BackToList"], model.StackId, StackMove.SignOff),
                            Items = [new TextBlock($"‹ {words["Stack_BackToList"]}") { Color = TextColor.Accent, Size = TextSize.Small }],
                        },
                    ]
                    : Array.Empty<Column>(),
            ],
        };
    }

    private static TextBlock Heading(string text) => new(text) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };

    /// <summary>Builds what is recommended, in words, and what that rests on.</summary>
    private static IEnumerable<CardElement> Recommendation(StackPersonModel model, Words words)
    {
        var dossier = model.Dossier;
        var recommendation = dossier.Screening?.Recommendation;
        yield return new TextBlock($"{EvidencePanel.Icon(recommendation)} {(dossier.Candidate.DeclinedAi ? words["Recommendation_NoAi"] : EvidencePanel.RecommendationText(recommendation, words))}")
        {
            Weight = TextWeight.Bolder, Size = TextSize.Medium, Color = EvidencePanel.Color(recommendation), Spacing = Spacing.None,
        };
        if (EvidencePanel.Tally(dossier, words) is { } tally)
        {
            yield return new TextBlock(tally) { Spacing = Spacing.None };
        }
        else if (dossier.Candidate.DeclinedAi)
        {
            var by = dossier.DeclinedBy is { } name ? " " + words["Evidence_DeclinedBy", CardText.Escape(name)] : string.Empty;
            yield return new TextBlock(words[model.Round > 1 ? "Stack_NoAiAgain" : "Stack_NoAi"] + by) { Spacing = Spacing.None };
        }
        else
        {
            yield return new TextBlock(words[dossier is { Candidate.NameIsHidden: true, Profile: null } ? "Stack_LookYourselfBlind" : "Stack_LookYourself", EvidencePanel.FaultText(dossier.Candidate.Fault, words)]) { Spacing = Spacing.None };
        }

        var facts = new[]
        {
            dossier.Screening is null ? dossier.FileName : null, dossier.Summary?.LastPosition, dossier.Summary?.YearsWorked is { } years ? words["Stack_Years", years] : null,
        }.OfType<string>().ToList();
        if (facts.Count > 0)
        {
            yield return new TextBlock(CardText.Escape(DecisionWords.Cut(string.Join(" · ", facts), LongestFact))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        }

        if (model.MadeBy is { } madeBy)
        {
            yield return new TextBlock($"{madeBy} · {words["Stack_OneOpinion"]}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        }
    }

    /// <summary>Builds who asks what, why this reader, by when, and what follows from an answer.</summary>
    private static IEnumerable<CardElement> Question(StackPersonModel model, Words words)
    {
        var name = CardText.Escape(model.Dossier.DisplayName);
        var asked = model.AskedOneself ? words["Stack_AskOneself", name] : words["Stack_Ask", CardText.Escape(model.AskedBy), name];
        var others = model.How.With(model.Others, "Stack_OthersHere", words);
        var due = model.Due is { } sentence ? $" **{sentence}**" : string.Empty;
        var standsIn = model.StandsInFor is { } away ? " " + words["Asking_StandsIn", CardText.Escape(away)] : string.Empty;
        yield return new TextBlock(asked + standsIn + due) { Separator = true, Spacing = Spacing.Small };
        yield return new TextBlock(words[model.Interviews ? "Stack_ConsequenceInterview" : model.FinalByHr ? "Stack_ConsequenceHr" : "Stack_ConsequenceRecruiter"] + others) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
    }

    private static IEnumerable<CardElement> Versions(StackPersonModel model, Words words) => model.Dossier is { Screening: { } screening, Version: { } version } dossier
        ?
        [
            new TextBlock($"{words["Stack_Versions", version.Number, dossier.CriteriaNumber ?? 1]} {words["Stack_Score", screening.Score]}")
            {
                IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium,
            },
        ]
        : [];

    private static IEnumerable<CardElement> SentBack(StackPersonModel model, Words words) => model.SentBackBy is null
        ? []
        :
        [
            new Container
            {
                Style = ContainerStyle.Attention,
                Items = [new TextBlock(model.SentBackBecause is { } because
                    ? words[model.Reopened ? "Stack_Reopened" : "Stack_SentBack", CardText.Escape(model.SentBackBy), CardText.Escape(because)] : words["Stack_TakenBack", CardText.Escape(model.SentBackBy)])],
            },
        ];

    private static IEnumerable<CardElement> Answer(StackPersonModel model, Words words)
    {
        if (model.NoMoreRevisions)
        {
            yield return new TextBlock(words["Stack_NoMoreRevisions"]) { IsSubtle = true };
        }

        foreach (var element in AnswerPanel.Build(model.Answer, words["Stack_NotUsedHint"], words))
        {
            yield return element;
        }

        if (model.Answer?.AsksForOtherCriteria == true)
        {
            yield return new TextBlock(words["Stack_OtherCriteria"]);
            yield return new ActionSet([ChangeCriteria.Button(words["Stack_ChangeForAll"], model.StackId)]);
        }
    }
}
