using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>The review of the criteria: the hiring manager's, and the recruiter's where the manager sent them back.</summary>
internal sealed class CriteriaReviewCard(ReadCriteriaReview reader) : ICard
{
    private const int LongestText = 140;

    // Beyond this many criteria each is cut sooner, so that the card stays below what Teams takes.
    private const int ManyCriteria = 15;
    private const int ShortText = 90;
    private const int LongestName = 60;
    private const int MustHavesNamed = 5;
    private const int WarningsShown = 4;

    public static string Kind => CardKinds.CriteriaReview;

    public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) => reader.RenderAsync(request, cancellationToken);

    public static RenderedCard Build(CriteriaReviewModel model, Words words)
    {
        var card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["CriteriaReview_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. Tally(model, words),
                new TextBlock(words["CriteriaReview_Version", model.VersionNumber, model.MadeBy]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
                .. Rejection(model, words),
                .. AnswerPanel.Build(model.Answer, words["CriteriaReview_NotUsedHint"], words),
                .. model.NoMoreRevisions ? [new TextBlock(words["CriteriaReview_NoMoreRevisions"]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                .. Warnings(model, words),
                .. QuestionPanel.Build(model.Questions, words),
                .. VotePanel.Build(model.VotesSoFar, words),
                new TextBlock(Question(model, words)) { Separator = true, Spacing = Spacing.Medium },
                new TextBlock(words[model.IsRework ? "CriteriaReview_ReworkConsequence" : "CriteriaReview_Consequence"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small },
                .. model.MayDecide ? [new ActionSet(Buttons(model, words)) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                .. Criteria(model, words),
                new TextBlock(words["CriteriaReview_Limits"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
                EvidencePanel.Instructions(words),
            ],
        };
        return RenderedCard.Of(card, words["CriteriaReview_Summary", model.Code]) with { AiGenerated = true };
    }

    public static RenderedCard Build(CriteriaDecidedModel model, Words words)
    {
        var said = words[$"CriteriaReview_{(model.IsRework ? "Rework" : string.Empty)}Said{model.Decision}", CardText.Escape(model.DecidedBy), model.When];
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["CriteriaReview_Heading", model.Code, CardText.Escape(model.Title)]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(said),
                    .. model is { IsRework: false, Decision: not DecisionKind.Reject } or { Decision: DecisionKind.Revise }
                        ? [new TextBlock(words[$"CriteriaReview_Then{model.Decision}"])] : Array.Empty<CardElement>(),
                    .. model.Reason is { } reason ? [new TextBlock(words.Quote(CardText.Escape(reason))) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    .. CriteriaChanges.Build(model.Changes, model.DecidedBy, words),
                ],
                Actions = model.MayUndo ? [Decide(words["Deciding_Undo"], model.ReviewId, model.Round, model.ArtifactId, DecisionKind.Withdraw)] : null,
            },
            words["CriteriaReview_Summary", model.Code]);
    }

    /// <summary>Builds the one line that is left of a card whose question is asked elsewhere or no longer.</summary>
    public static RenderedCard BuildLine(string text, string code, Words words) =>
        RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(text) { IsSubtle = true }] }, words["CriteriaReview_Summary", code]);

    /// <summary>Builds what it is about at a glance: how many criteria, and what is a must.</summary>
    private static IEnumerable<CardElement> Tally(CriteriaReviewModel model, Words words)
    {
        if (model.Criteria.Count == 0)
        {
            yield return new Container { Style = ContainerStyle.Warning, Items = [new TextBlock(words["CriteriaReview_None"])] };
            yield break;
        }

        var must = model.Criteria.Where(criterion => criterion.MustHave).ToList();
        yield return new TextBlock(words["CriteriaReview_Count", model.Criteria.Count]) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Spacing = Spacing.None };
        var named = string.Join("; ", must.Take(MustHavesNamed).Select(criterion => CardText.Escape(DecisionWords.Cut(criterion.Text, LongestName))));
        yield return new TextBlock(must.Count == 0 ? words["CriteriaReview_NoMustHaves"] : words["CriteriaReview_MustHaves", must.Count > MustHavesNamed ? named + "; …" : named])
        {
            Spacing = Spacing.None,
        };
    }

    private static string Question(CriteriaReviewModel model, Words words)
    {
        var due = model is { Due: { } sentence, MayDecide: true } ? $" **{sentence}**" : string.Empty;
        var standsIn = model.StandsInFor is { } away ? " " + words["Asking_StandsIn", CardText.Escape(away)] : string.Empty;
        if (model.IsRework)
        {
            return words["CriteriaReview_WhyRework"] + standsIn + due;
        }

        var who = model.AskedOneself ? words["CriteriaReview_WhyOneself"] : words["CriteriaReview_Why", CardText.Escape(model.AskedBy)];
        var others = model.How.With(model.Others, "CriteriaReview_Others", words);
        return who + standsIn + others + due;
    }

    private static CardElement[] Rejection(CriteriaReviewModel model, Words words) => model.RejectedBecause is null
        ? []
        : [new Container
            {
                Style = ContainerStyle.Attention,
                Items = [new TextBlock(words["CriteriaReview_Rejected", CardText.Escape(model.RejectedBy), CardText.Escape(model.RejectedBecause)])],
            }];

    private static IEnumerable<CardElement> Criteria(CriteriaReviewModel model, Words words) => model.Criteria.Count == 0
        ? []
        :
        [
            new TextBlock(words["CriteriaReview_List"]) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
            .. model.Criteria.Select((criterion, index) => Row(criterion, index, model.Criteria.Count > ManyCriteria ? ShortText : LongestText, words)),
        ];

    private static Container Row(Criterion criterion, int index, int longest, Words words)
    {
        var source = $"source{index}";
        var importance = words[$"CriteriaReview_Importance{criterion.Importance}"];
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Small,
            SelectAction = criterion.Source is null ? null : new ToggleVisibilityAction([source]) { Title = words["CriteriaReview_ShowSource"] },
            Items =
            [
                new ColumnSet
                {
                    Columns =
                    [
                        new Column { Width = "stretch", Items = [new TextBlock(CardText.Escape(DecisionWords.Cut(criterion.Text, longest)))] },
                        new Column
                        {
                            Width = "auto",
                            Items = [new TextBlock(importance) { Weight = criterion.MustHave ? TextWeight.Bolder : TextWeight.Default, IsSubtle = !criterion.MustHave }],
                        },
                    ],
                },
                .. criterion.Accepts.Count == 0
                    ? Array.Empty<CardElement>()
                    : [new TextBlock(words["CriteriaReview_Accepts", CardText.Escape(string.Join(", ", criterion.Accepts))]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }],
                .. criterion.Source is not { } from
                    ? Array.Empty<CardElement>()
                    : [new TextBlock(words.Quote(CardText.Escape(DecisionWords.Cut(from, longest)))) { Id = source, IsVisible = false, IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }],
            ],
        };
    }

    private static IEnumerable<CardElement> Warnings(CriteriaReviewModel model, Words words) => model.Warnings.Count == 0
        ? []
        : [new Container
            {
                Style = ContainerStyle.Warning,
                Spacing = Spacing.Medium,
                Items =
                [
                    new TextBlock(words["CriteriaReview_Warnings"]) { Weight = TextWeight.Bolder },
                    .. model.Warnings.Take(WarningsShown).Select(warning => new TextBlock(
                        $"{words.Quote(CardText.Escape(DecisionWords.Cut(warning.Quote, LongestText)))} {CardText.Escape(warning.Explanation)} {CardText.Escape(warning.SaferWording)}")),
                ],
            }];

    private static List<CardAction> Buttons(CriteriaReviewModel model, Words words)
    {
        var open = new CriteriaFormClick(model.ReviewId, model.Round, model.ArtifactId, CriteriaFormStep.Open, 0, []);
        var buttons = new List<CardAction>
        {
            model.EditsInDialog
                ? SubmitAction.OpensDialog(words["Deciding_Edit"], EditCriteria.Verb, open, ReviewsJson.Default.CriteriaFormClick)
                : ExecuteAction.For(words["Deciding_Edit"], EditCriteria.Verb, open, ReviewsJson.Default.CriteriaFormClick),
            DecisionButtons.Asking(
                words["Deciding_Reject"],
                model.IsRework
                    ? [DecisionButtons.Reason(words["CriteriaReview_CancelLabel"], value: null, words)]
                    : DecisionButtons.Reasons(
                        words["CriteriaReview_RejectLabel"], [words["CriteriaReview_ReasonMissing"], words["CriteriaReview_ReasonStrict"], words["CriteriaReview_ReasonLevel"], words["CriteriaReview_ReasonOther"]],
                        words),
                words[model.IsRework ? "CriteriaReview_CancelHint" : "CriteriaReview_RejectHint"],
                Decide(words["Deciding_Reject"], model, DecisionKind.Reject) with { Style = ActionStyle.Destructive }),
        };
        if (!model.NoMoreRevisions)
        {
            buttons.Add(DecisionButtons.Asking(
                words["Deciding_Revise"],
                DecisionButtons.Feedback(words["CriteriaReview_ReviseLabel"], words),
                words["CriteriaReview_ReviseHint"],
                Decide(words["Deciding_Revise"], model, DecisionKind.Revise)));
        }

        if (model.Criteria.Count > 0)
        {
            buttons.Insert(0, Decide(words["Deciding_Approve"], model, DecisionKind.Approve) with { Style = ActionStyle.Positive });
        }

        buttons.Add(WaitingButtons.More(model.RequisitionId, words, [.. More(model, words)]));
        if (model.OffersDigest)
        {
            buttons.Add(DigestOffer.Button(words));
        }

        return buttons;
    }

    private static IEnumerable<CardAction> More(CriteriaReviewModel model, Words words)
    {
        if (model is { AskedOneself: false, IsRework: false })
        {
            yield return QuestionPanel.Button(model.ReviewId, model.AskedBy, words);
        }

        yield return PassOnButtons.Delegate(model.RequisitionId, words);
    }

    private static ExecuteAction Decide(string title, CriteriaReviewModel model, DecisionKind decision) =>
        Decide(title, model.ReviewId, model.Round, model.ArtifactId, decision);

    private static ExecuteAction Decide(string title, Guid reviewId, int round, Guid? artifactId, DecisionKind decision) =>
        ExecuteAction.For(title, DecideCriteria.Verb, new CriteriaClick(reviewId, round, artifactId, decision), ReviewsJson.Default.CriteriaClick);
}
