using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>The review of a job description that was written from notes: the hiring manager's, and the recruiter's where the manager sent it back.</summary>
internal sealed class JobReviewCard(ReadJobReview reader) : ICard
{
    private const int FindingsShown = 6;
    private const int LongestQuote = 140;

    public static string Kind => CardKinds.JobReview;

    public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) => reader.RenderAsync(request, cancellationToken);

    public static RenderedCard Build(JobReviewModel model, Words words)
    {
        var card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["JobReview_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["CriteriaReview_Version", model.VersionNumber, model.MadeBy]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
                .. model.RejectedBecause is { } because
                    ? [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(words["JobReview_Rejected", CardText.Escape(model.RejectedBy), CardText.Escape(because)])] }] : Array.Empty<CardElement>(),
                .. AnswerPanel.Build(model.Answer, words["CriteriaReview_NotUsedHint"], words),
                .. model.NoMoreRevisions ? [new TextBlock(words["CriteriaReview_NoMoreRevisions"]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                .. model.Draft is null ? [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock(words["JobReview_None"])] }] : Array.Empty<CardElement>(),
                .. Findings(model, words),
                .. JobChanges.Build(model.Changes, words["JobChanges_Heading"], words),
                .. QuestionPanel.Build(model.Questions, words),
                .. VotePanel.Build(model.VotesSoFar, words),
                new TextBlock(Question(model, words)) { Separator = true, Spacing = Spacing.Medium },
                new TextBlock(words[model.IsRework ? "JobReview_ReworkConsequence" : "JobReview_Consequence"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small },
                .. model.MayDecide ? [new ActionSet(Buttons(model, words)) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                .. model.Draft is { } draft ? [new Container { Style = ContainerStyle.Emphasis, Separator = true, Spacing = Spacing.Medium, Items = [.. JobTextPanel.Build(draft, words)] }] : Array.Empty<CardElement>(),
                new TextBlock(words["JobReview_Limits"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
                EvidencePanel.Instructions(words),
            ],
        };
        return RenderedCard.Of(card, words["JobReview_Summary", model.Code]) with { AiGenerated = model.ByAgent };
    }

    public static RenderedCard Build(JobDecidedModel model, Words words)
    {
        var said = words[$"JobReview_{(model.IsRework ? "Rework" : string.Empty)}Said{model.Decision}", CardText.Escape(model.DecidedBy), model.When];
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["JobReview_Heading", model.Code, CardText.Escape(model.Title)]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(said),
                    .. model is { IsRework: false, Decision: not DecisionKind.Reject } or { Decision: DecisionKind.Revise }
                        ? [new TextBlock(words[$"JobReview_Then{model.Decision}"])] : Array.Empty<CardElement>(),
                    .. model.Reason is { } reason ? [new TextBlock(words.Quote(CardText.Escape(reason))) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    .. JobChanges.Build(model.Changes, words["CriteriaChanges_Heading", CardText.Escape(model.DecidedBy)], words),
                ],
                Actions = model.MayUndo ? [Decide(words["Deciding_Undo"], model.ReviewId, model.Round, model.ArtifactId, DecisionKind.Withdraw)] : null,
            },
            words["JobReview_Summary", model.Code]);
    }

    /// <summary>Builds the one line that is left of a card whose question is asked elsewhere or no longer.</summary>
    public static RenderedCard BuildLine(string text, string code, Words words) =>
        RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(text) { IsSubtle = true }] }, words["JobReview_Summary", code]);

    private static IEnumerable<CardElement> Findings(JobReviewModel model, Words words)
    {
        if (model.Findings.Count == 0)
        {
            return [];
        }

        var lines = model.Findings.Take(FindingsShown).Select(finding => (CardElement)new TextBlock(
            (finding.Quote is { } quote ? $"**{words.Quote(CardText.Escape(DecisionWords.Cut(quote, LongestQuote)))}** " : string.Empty) + $"{CardText.Escape(finding.Why)} {CardText.Escape(finding.Instead)}") { Spacing = Spacing.Small });
        return
        [
            new Container
            {
                Style = ContainerStyle.Warning,
                Spacing = Spacing.Medium,
                Items =
                [
                    new TextBlock(words.Count("JobReview_Findings", model.Findings.Count)) { Weight = TextWeight.Bolder },
                    .. lines,
                    .. model.Findings.Count > FindingsShown ? [new TextBlock(words["JobReview_MoreFindings", model.Findings.Count - FindingsShown]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    .. model.Findings.Any(finding => finding.Wording is not null) && model is { MayDecide: true, NoMoreRevisions: false }
                        ? [new TextBlock(words["JobReview_FindingsHint"]) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
                ],
            },
        ];
    }

    private static string Question(JobReviewModel model, Words words)
    {
        var due = model is { Due: { } sentence, MayDecide: true } ? $" **{sentence}**" : string.Empty;
        var standsIn = model.StandsInFor is { } away ? " " + words["Asking_StandsIn", CardText.Escape(away)] : string.Empty;
        if (model.IsRework)
        {
            return words["JobReview_WhyRework"] + standsIn + due;
        }

        var who = model.AskedOneself ? words["JobReview_WhyOneself"] : words["JobReview_Why", CardText.Escape(model.AskedBy)];
        return who + standsIn + model.How.With(model.Others, "CriteriaReview_Others", words) + due;
    }

    private static List<CardAction> Buttons(JobReviewModel model, Words words)
    {
        var buttons = new List<CardAction>();
        if (model.Draft is not null)
        {
            buttons.Add(Decide(words["Deciding_Approve"], model, DecisionKind.Approve) with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None });
        }

        buttons.Add(ExecuteAction.For(words["Deciding_Edit"], EditJob.Verb, new JobEditClick(model.ReviewId, model.Round, model.ArtifactId, Save: false), ReviewsJson.Default.JobEditClick)
            with { AssociatedInputs = AssociatedInputs.None });
        buttons.Add(DecisionButtons.Asking(
            words["Deciding_Reject"],
            model.IsRework
                ? [DecisionButtons.Reason(words["CriteriaReview_CancelLabel"], value: null, words)]
                : DecisionButtons.Reasons(words["JobReview_RejectLabel"], [words["CriteriaReview_ReasonMissing"], words["CriteriaReview_ReasonLevel"], words["JobReview_ReasonOther"]], words),
            words[model.IsRework ? "CriteriaReview_CancelHint" : "JobReview_RejectHint"],
            Decide(words["Deciding_Reject"], model, DecisionKind.Reject) with { Style = ActionStyle.Destructive }));
        if (model is { NoMoreRevisions: false, Draft: not null })
        {
            buttons.Add(DecisionButtons.Asking(
                words["Deciding_Revise"], DecisionButtons.Feedback(words["CriteriaReview_ReviseLabel"], words), words["JobReview_ReviseHint"], Decide(words["Deciding_Revise"], model, DecisionKind.Revise)));
        }

        buttons.Add(WaitingButtons.More(
            model.RequisitionId, words,
            [.. model is { AskedOneself: false, IsRework: false } ? [QuestionPanel.Button(model.ReviewId, model.AskedBy, words)] : Array.Empty<CardAction>(), PassOnButtons.Delegate(model.RequisitionId, words)]));
        if (model.OffersDigest)
        {
            buttons.Add(DigestOffer.Button(words));
        }

        return buttons;
    }

    private static ExecuteAction Decide(string title, JobReviewModel model, DecisionKind decision) => Decide(title, model.ReviewId, model.Round, model.ArtifactId, decision);

    private static ExecuteAction Decide(string title, Guid reviewId, int round, Guid? artifactId, DecisionKind decision) =>
        ExecuteAction.For(title, DecideJob.Verb, new JobClick(reviewId, round, artifactId, decision), ReviewsJson.Default.JobClick);
}
