using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Reviews.Cvs;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The card of one person in a stack.</summary>
internal static class StackPerson
{
    /// <summary>How many bytes of findings one card holds; what is more has pages of its own.</summary>
    public const int FindingsLimit = 13_000;

    private const int LongestFact = 160;
    private const int SentencesShown = 2;

    public static RenderedCard Build(StackPersonModel model, Words words)
    {
        var (dossier, candidate) = (model.Dossier, model.Dossier.Candidate);
        var findings = EvidencePanel.Findings(dossier, words);
        var shown = Fitting(findings, 0);
        var card = new AdaptiveCard
        {
            Body =
            [
                .. StackParts.Last(model.Last, words),
                new TextBlock(Place(model, words)) { IsSubtle = true, Size = TextSize.Small },
                new TextBlock(NameOf(dossier)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.None },
                .. Facts(dossier, words),
                new TextBlock(EvidencePanel.RecommendationText(dossier.Screening?.Recommendation, words)) { Weight = TextWeight.Bolder, Size = TextSize.Medium },
                .. MadeBy(model, words),
                .. SentBack(model, words),
                .. Answer(model, words),
                .. EvidencePanel.Flags(dossier, words),
                .. findings.Take(shown),
                .. shown < findings.Count ? [MoreFindings(model, shown, findings.Count, words)] : Array.Empty<CardElement>(),
                EvidencePanel.Limits(words),
                new TextBlock(words["Stack_Instructions"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
                .. model.Due is { } due ? [new TextBlock(due) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
                new TextBlock(words[model.FinalByHr ? "Stack_ConsequenceHr" : "Stack_ConsequenceRecruiter"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
            ],
            Actions = Buttons(model, candidate, words),
        };
        return RenderedCard.Of(card, words["Stack_Summary", dossier.Requisition.Code]) with { AiGenerated = dossier.Screening is not null };
    }

    public static RenderedCard Build(StackDecidedModel model, Words words)
    {
        var said = model.Decision is not { } decision
            ? words["Stack_NothingToDecide", CardText.Escape(model.Name)]
            : model.IsOwn
                ? words[$"Stack_You{StackParts.Spoken(decision)}", CardText.Escape(model.Name), model.When]
                : words[$"Stack_Other{StackParts.Spoken(decision)}", CardText.Escape(model.DecidedBy), CardText.Escape(model.Name), model.When];
        var actions = new List<CardAction> { StackParts.Move(words["Stack_Next"], model.StackId, StackMove.Next) with { Style = ActionStyle.Positive } };
        if (model.MayUndo)
        {
            actions.Add(StackParts.Undo(words["Deciding_Undo"], model.ReviewId, model.Round));
        }

        actions.Add(StackParts.Move(words["Stack_ToOverview"], model.StackId, StackMove.Overview));
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(said) { Weight = TextWeight.Bolder },
                    .. model.Reason is { } reason ? [new TextBlock($"“{CardText.Escape(reason)}”") { IsSubtle = true }] : Array.Empty<CardElement>(),
                ],
                Actions = actions,
            },
            words["Stack_Summary", model.Code]);
    }

    /// <summary>Builds a page of findings that did not fit the card.</summary>
    public static RenderedCard BuildFindings(CandidateDossier dossier, Guid stackId, Guid reviewId, int from, CardName back, Words words)
    {
        var findings = EvidencePanel.Findings(dossier, words);
        var start = Math.Clamp(from, 0, Math.Max(0, findings.Count - 1));
        var shown = Fitting(findings, start);
        var actions = new List<CardAction> { ShowAgain.Button(words["Deciding_Back"], back) };
        if (start + shown < findings.Count)
        {
            actions.Insert(0, MoreFindingsButton(stackId, reviewId, start + shown, findings.Count, words));
        }

        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body = [new TextBlock(NameOf(dossier)) { Weight = TextWeight.Bolder, Size = TextSize.Large, Style = TextBlockStyle.Heading }, .. findings.Skip(start).Take(shown)],
                Actions = actions,
            },
            words["Stack_Summary", dossier.Requisition.Code]) with { AiGenerated = true };
    }

    /// <summary>Writes the reason that Reject begins with, from the must-haves that the CV does not show.</summary>
    public static string? ReasonFor(CandidateDossier dossier, Words words)
    {
        var unmet = dossier.Screening is { } screening ? ScreeningRules.UnmetMustHaves(dossier.Criteria, screening) : [];
        return unmet.Count == 0 ? null : DecisionWords.Cut(words["Stack_ReasonUnmet", string.Join("; ", unmet.Select(criterion => criterion.Text))], Review.MaxReason / 4);
    }

    public static string NameOf(CandidateDossier dossier) => dossier.Candidate.Name is { } name ? $"{CardText.Escape(name)} ({dossier.Candidate.Code})" : dossier.Candidate.Code;

    private static string Place(StackPersonModel model, Words words)
    {
        var requisition = $"{model.Dossier.Requisition.Code} {CardText.Escape(model.Dossier.Requisition.Title)}";
        var place = model.FromSignOff ? words["Stack_PlaceSignOff"] : words["Stack_Place", model.Place, model.Of];
        return $"{place} · {requisition}{(model.OnHold ? " · " + words["Stack_PlaceOnHold"] : string.Empty)}";
    }

    private static IEnumerable<CardElement> Facts(CandidateDossier dossier, Words words)
    {
        if (dossier.Summary is not { } summary)
        {
            yield break;
        }

        var facts = new[] { summary.LastPosition, summary.YearsWorked is { } years ? words["Stack_Years", years] : null }.OfType<string>().ToList();
        if (facts.Count > 0)
        {
            yield return new TextBlock(CardText.Escape(DecisionWords.Cut(string.Join(" · ", facts), LongestFact))) { Spacing = Spacing.None };
        }

        foreach (var sentence in summary.Sentences.Take(SentencesShown))
        {
            yield return new TextBlock(CardText.Escape(DecisionWords.Cut(sentence, 2 * LongestFact))) { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<CardElement> MadeBy(StackPersonModel model, Words words) => model is { MadeBy: { } madeBy, Dossier.Screening: { } screening }
        ? [new TextBlock($"{words["Stack_Score", screening.Score]} · {madeBy} · {words["Stack_OneOpinion"]}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }]
        : [];

    private static IEnumerable<CardElement> SentBack(StackPersonModel model, Words words) => model.SentBackBy is null
        ? []
        :
        [
            new Container
            {
                Style = ContainerStyle.Attention,
                Items = [new TextBlock(words["Stack_SentBack", CardText.Escape(model.SentBackBy), CardText.Escape(model.SentBackBecause)])],
            },
        ];

    private static IEnumerable<CardElement> Answer(StackPersonModel model, Words words)
    {
        foreach (var element in AnswerPanel.Build(model.Answer, words["Stack_NotUsedHint"], words))
        {
            yield return element;
        }

        if (model.Answer?.AsksForOtherCriteria == true)
        {
            yield return new TextBlock(words["Stack_OtherCriteria", model.Dossier.Requisition.Code]);
            yield return new ActionSet([SayAction.Button(words["Stack_ChangeForAll"], $"criteria {model.Dossier.Requisition.Code}")]);
        }
    }

    private static int Fitting(IReadOnlyList<CardElement> findings, int start)
    {
        var (size, count) = (0, 0);
        foreach (var finding in findings.Skip(start))
        {
            size += new AdaptiveCard { Body = [finding] }.SizeInBytes;
            if (count > 0 && size > FindingsLimit)
            {
                break;
            }

            count++;
        }

        return count;
    }

    private static ActionSet MoreFindings(StackPersonModel model, int from, int of, Words words) =>
        new([MoreFindingsButton(model.StackId, model.ReviewId, from, of, words)]);

    private static ExecuteAction MoreFindingsButton(Guid stackId, Guid reviewId, int from, int of, Words words) => ExecuteAction.For(
        words["Stack_MoreEvidence", of - from], ShowEvidence.Verb, new EvidenceClick(stackId, reviewId, from), ReviewsJson.Default.EvidenceClick)
        with { AssociatedInputs = AssociatedInputs.None };

    private static List<CardAction> Buttons(StackPersonModel model, Candidate candidate, Words words)
    {
        var buttons = new List<CardAction> { Decide(words["Deciding_Approve"], model, DecisionKind.Approve) with { Style = ActionStyle.Positive } };
        if (model.Dossier.Screening is not null)
        {
            buttons.Add(ExecuteAction.For(
                words["Deciding_Edit"], CorrectVerdicts.Verb, new CorrectClick(model.StackId, model.ReviewId, model.Round, model.ArtifactId, Save: false),
                ReviewsJson.Default.CorrectClick) with { AssociatedInputs = AssociatedInputs.None });
        }

        buttons.Add(DecisionButtons.Asking(
            words["Deciding_Reject"], DecisionButtons.Reason(words["Stack_RejectLabel"], ReasonFor(model.Dossier, words), words), words["Stack_RejectHint"],
            Decide(words["Deciding_Reject"], model, DecisionKind.Reject) with { Style = ActionStyle.Destructive }));
        if (model.MayRevise)
        {
            buttons.Add(DecisionButtons.Asking(
                words["Deciding_Revise"], DecisionButtons.Feedback(words["Stack_ReviseLabel"], words), words["Stack_ReviseHint"],
                Decide(words["Deciding_Revise"], model, DecisionKind.Revise)));
        }

        buttons.Add(More(model, candidate, words));
        if (model.FromSignOff)
        {
            buttons.Add(StackParts.Move(words["Stack_BackToList"], model.StackId, StackMove.SignOff));
        }

        return buttons;
    }

    private static ShowCardAction More(StackPersonModel model, Candidate candidate, Words words)
    {
        var actions = new List<CardAction> { OpenCv.Button(words["Stack_OpenCv"], candidate.Id, model.StackId) };
        if (!model.OnHold)
        {
            actions.Add(StackParts.Move(words["Stack_Hold"], model.StackId, StackMove.Hold, model.ReviewId));
        }

        actions.AddRange(
        [
            StackParts.Move(words["Stack_Skip"], model.StackId, StackMove.Skip, model.ReviewId),
            StackParts.Move(words["Stack_Back"], model.StackId, StackMove.Back),
            StackParts.Move(words["Stack_Enough"], model.StackId, StackMove.Enough),
        ]);
        return new ShowCardAction { Title = words["Deciding_More"], Card = new AdaptiveCard { Body = [new TextBlock(words["Stack_MoreHint"]) { IsSubtle = true }], Actions = actions } };
    }

    private static ExecuteAction Decide(string title, StackPersonModel model, DecisionKind decision) => ExecuteAction.For(
        title, DecideCandidate.Verb, new StackClick(model.StackId, model.ReviewId, model.Round, model.ArtifactId, decision), ReviewsJson.Default.StackClick);
}
