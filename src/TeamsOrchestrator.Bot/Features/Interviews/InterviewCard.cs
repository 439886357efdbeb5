using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>One interview before the person who holds it: its questions, and where the notes go. After it the same card asks for the decision, with everything that is known.</summary>
internal sealed class InterviewCard(ReadInterview reader) : ICard
{
    public static string Kind => CardKinds.Interview;

    public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) => reader.RenderAsync(request, cancellationToken);

    public static RenderedCard Build(InterviewModel model, Words words)
    {
        var interview = model.Kind == ReviewKind.Interview;
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words[interview ? "Interview_Heading" : "Interview_DecisionHeading", CardText.Escape(model.Name), model.CandidateCode])
                    {
                        Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading,
                    },
                    new TextBlock($"{model.Code} {CardText.Escape(model.Title)} · {model.MadeBy}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
                    new TextBlock(Why(model, words)) { Spacing = Spacing.Small },
                    .. SentBack(model, words),
                    .. AnswerPanel.Build(model.Answer, words[interview ? "Interview_NotUsedHint" : "Interview_PacketNotUsedHint"], words),
                    .. interview ? InterviewQuestions.Build(model, words) : Packet(model, words),
                    .. QuestionPanel.Build(model.Questions, words),
                    .. VotePanel.Build(model.VotesSoFar, words),
                    new TextBlock(words[model.MayDecide ? Consequence(model) : "Interview_Waits"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
                    HasAgents(model) ? EvidencePanel.Limits(words) : EvidencePanel.Instructions(words),
                ],
                Actions = [.. model.MayDecide ? InterviewButtons.Build(model, words) : [Undo(model.ReviewId, model.Round, model.ArtifactId, words)]],
            },
            words["Interview_Summary"]) with { AiGenerated = HasAgents(model) };
    }

    /// <summary>Builds what is left once it is decided.</summary>
    public static RenderedCard Build(InterviewDecidedModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words[$"Interview_{model.Kind}Said{model.Decision}", CardText.Escape(model.Name), model.CandidateCode]) { Weight = TextWeight.Bolder },
                new TextBlock(words["Interview_SaidBy", CardText.Escape(model.By), model.When]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
                .. model.Reason is { } reason ? [new TextBlock(words.Quote(CardText.Escape(reason)))] : Array.Empty<CardElement>(),
            ],
            Actions = model.MayUndo ? [Undo(model.ReviewId, model.Round, model.ArtifactId, words)] : [],
        },
        words["Interview_Summary"]);

    /// <summary>Builds the one line that is left of a card whose question is asked elsewhere or no longer.</summary>
    public static RenderedCard BuildLine(string text, Words words) => RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(text) { IsSubtle = true }] }, words["Interview_Summary"]);

    public static ExecuteAction Back(InterviewClick click, Words words) => ShowInterview.Button(click.ReviewId, words);

    private static ExecuteAction Undo(Guid reviewId, int round, Guid? artifactId, Words words) => ExecuteAction.For(
        words["Interview_Undo"], DecideInterview.Verb, new InterviewClick(reviewId, round, artifactId, CoreId: null, DecisionKind.Withdraw), InterviewsJson.Default.InterviewClick)
        with { AssociatedInputs = AssociatedInputs.None };

    private static IEnumerable<CardElement> SentBack(InterviewModel model, Words words) => model.SentBackBy is null
        ? []
        : [new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(words["Interview_SentBack", CardText.Escape(model.SentBackBy), CardText.Escape(model.SentBackBecause)])] }];

    private static string Why(InterviewModel model, Words words)
    {
        var key = (model.Kind, model.AskedOneself) switch
        {
            (ReviewKind.Interview, true) => "Interview_WhyOneself",
            (ReviewKind.Interview, false) => "Interview_Why",
            (_, true) => "Interview_DecisionWhyOneself",
            _ => "Interview_DecisionWhy",
        };
        var standsIn = model.StandsInFor is { } away ? " " + words["Asking_StandsIn", CardText.Escape(away)] : string.Empty;
        var due = model is { Due: { } sentence, MayDecide: true } ? $" **{sentence}**" : string.Empty;
        return words[key, CardText.Escape(model.AskedBy), CardText.Escape(model.Name)] + standsIn + model.How.With(model.Others, "Interview_Others", words) + due;
    }

    private static string Consequence(InterviewModel model) =>
        model.Kind == ReviewKind.Interview ? "Interview_Consequence" : model.FinalByHr ? "Interview_DecisionConsequenceHr" : "Interview_DecisionConsequenceRecruiter";

    // Who declined AI is asked questions that an agent made for everybody; the decision after it rests on people's notes alone.
    private static bool HasAgents(InterviewModel model) => model.Kind == ReviewKind.Interview || !model.Interview.DeclinedAi;

    private static IEnumerable<CardElement> Packet(InterviewModel model, Words words) =>
    [
        .. model.Interview.DeclinedAi ? Array.Empty<CardElement>() : [new TextBlock(words["Interview_AiSaid", EvidencePanel.RecommendationText(model.Recommendation, words)]) { Spacing = Spacing.Small }],
        .. PacketPanel.Build(model.Interview, words),
    ];
}
