using System.Globalization;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>The proposed outcomes of a requisition before HR, ten a page.</summary>
internal sealed class FinalCard(FinalCardReader reader, FinalPosting posting, FinalReviewers reviewers, DelegatedCard delegated) : ICard
{
    public const int PageSize = 10;

    private const int LongestReason = 280;

    public static string Kind => CardKinds.Final;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var view = FinalView.Parse(request.Name.Parameters);
        if (request.Audience != ConversationKind.Personal || await reader.ReadAsync(request, view, cancellationToken) is not { } model)
        {
            return null;
        }

        // Whoever lets somebody else decide meanwhile has nothing to decide here, also where HR sees it all.
        if (!model.Ended && await reviewers.PassedOnAsync(model.RequisitionId, request.Reader!.Id, cancellationToken) is { } requisition
            && await delegated.FindAsync(request.Reader, requisition, request.Words, cancellationToken) is { } line)
        {
            return line;
        }

        return await posting.IsOutdatedAsync(model.RequisitionId, view.Question, request.Reader!.Id, cancellationToken)
            ? BuildOlder(model.Code, model.Title, request.Words)
            : Build(model, request.Words);
    }

    /// <summary>Builds what remains of a card when a newer one asks.</summary>
    public static RenderedCard BuildOlder(string code, string title, Words words) => RenderedCard.Of(
        new AdaptiveCard { Body = [new TextBlock(words["Final_Older", code, CardText.Escape(title)]) { IsSubtle = true }] }, words["Final_Summary", code]);

    public static RenderedCard Build(FinalModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                .. FinalHistory.Build(model, words),
                .. model.Skipped > 0 ? [new TextBlock(words["Final_Skipped", model.Skipped]) { Color = TextColor.Warning }] : Array.Empty<CardElement>(),
                new TextBlock(words["Final_Heading", CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. Summary(model, words),
                .. model.Rows.Select(row => Row(row, model, words)),
                .. model.Rows.Count > 0 ? [EvidencePanel.Instructions(words), .. Consequence(model, words)] : Array.Empty<CardElement>(),
            ],
            Actions = [.. Buttons(model, words)],
        },
        words["Final_Summary", model.Code]);

    private static IEnumerable<CardElement> Summary(FinalModel model, Words words)
    {
        if (model.ProposedBy.Count > 0)
        {
            yield return new TextBlock(words["Final_ProposedBy", model.Code, CardText.Escape(words.List(model.ProposedBy))]) { IsSubtle = true, Spacing = Spacing.None };
        }

        yield return new TextBlock(Counts(model, words)) { Weight = TextWeight.Bolder };
        if (model is { Due: { } due, Ended: false })
        {
            yield return new TextBlock(due) { Spacing = Spacing.None };
        }

        foreach (var (name, count) in model.StillWith)
        {
            yield return new TextBlock(words["Final_StillWith", count, CardText.Escape(name)]) { IsSubtle = true, Spacing = Spacing.None };
        }

        if (model.RequestedAndDecidedBy is { } same)
        {
            yield return new TextBlock(words["Final_RequestedAndDecided", CardText.Escape(same)]) { Color = TextColor.Warning, Spacing = Spacing.Small };
        }

        if (model.SamePerson)
        {
            yield return new TextBlock(words["Final_SamePerson"]) { Color = TextColor.Warning, Spacing = Spacing.Small };
        }
    }

    private static string Counts(FinalModel model, Words words)
    {
        var final = model.FinalGoOn + model.FinalNotTakenFurther;
        return model.Ended ? words["Final_Ended", model.Code]
            : model.Rows.Count > 0 ? words["Final_Counts", model.ToGoOn, model.NotTakenFurther]
            : final > 0 ? words.Count("Final_AllFinal", final, model.FinalGoOn, model.FinalNotTakenFurther)
            : words["Final_Nothing"];
    }

    private static Container Row(FinalRow row, FinalModel model, Words words) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"**{CardText.Escape(row.Name)}** ({row.Code}) · {OutcomeText(row, words)}") { Color = row.Outcome == Outcome.Advance ? TextColor.Good : TextColor.Default },
            .. Votes(row, words),
            new TextBlock(words["Final_AiSays", EvidencePanel.RecommendationText(row.Recommendation, words)]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            .. row.OlderCriteria is { } version ? [new TextBlock(words["Final_OlderCriteria", version]) { Color = TextColor.Warning, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            .. row.Interviewed ? [new TextBlock(words["Final_Interviewed"]) { Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            .. row.Questions.Count > 0 ? [new TextBlock(words.Count("Final_Questions", row.Questions.Count)) { Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            .. Standing(row, words),
            .. model.Ended ? [] : new CardElement[] { new ActionSet(
            [
                ExecuteAction.For(words["Final_Open"], OpenFinalCandidate.Verb, new FinalCandidateClick(row.ReviewId, model.Page), DecisionsJson.Default.FinalCandidateClick)
                    with { Tooltip = words["Final_OpenWhom", row.Name], AssociatedInputs = AssociatedInputs.None },
                Reject(row, model.Page, words),
            ]) { Spacing = Spacing.Small } },
        ],
    };

    private static IEnumerable<TextBlock> Standing(FinalRow row, Words words)
    {
        if (row.Own)
        {
            var text = row.SecondPeople.Count == 0 ? words["Final_OwnNobody"] : words["Final_OwnDecision", CardText.Escape(words.List(row.SecondPeople))];
            yield return new TextBlock(text) { Color = TextColor.Warning, Size = TextSize.Small, Spacing = Spacing.None };
        }
        else if (row.Waits)
        {
            yield return new TextBlock(words["Final_Waits"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        }
    }

    /// <summary>Builds the button that sends one person back, with its reason.</summary>
    public static ShowCardAction Reject(FinalRow row, int page, Words words) => new()
    {
        Title = words["Final_Reject"],
        Tooltip = words["Final_RejectWhom", row.Name],
        Card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Final_RejectMeans", CardText.Escape(row.Name)]),
                .. SendBackReasons.Build(row, words),
            ],
            Actions =
            [
                ExecuteAction.For(words["Final_Reject"], SendBack.Verb, new SendBackClick(row.ReviewId, row.Round, page), DecisionsJson.Default.SendBackClick)
                    with { Style = ActionStyle.Destructive },
            ],
        },
    };

    public static string OutcomeText(FinalRow row, Words words) => row.Outcome is { } outcome ? StateWords.Of(outcome, words) : words["Final_NoOutcome"];

    /// <summary>Builds what the hiring managers decided, and why. An approval without a reason has nothing to add to the outcome.</summary>
    public static IEnumerable<TextBlock> Votes(FinalRow row, Words words)
    {
        var several = row.Votes.Count > 1;
        foreach (var vote in row.Votes.Where(vote => several || vote.For is not null || !string.IsNullOrWhiteSpace(vote.Reason)))
        {
            var decision = several ? $" {words[$"Final_Vote_{vote.Decision}"]}" : string.Empty;
            var reason = string.IsNullOrWhiteSpace(vote.Reason) ? string.Empty : $": {words.Quote(CardText.Escape(Cut(vote.Reason)))}";
            var name = vote.For is { } away ? words["Asking_For", CardText.Escape(vote.Name), CardText.Escape(away)] : CardText.Escape(vote.Name);
            yield return new TextBlock($"{name}{decision}{reason}") { Spacing = Spacing.None };
        }
    }

    private static int Open(FinalModel model) => model.Rows.Count(row => row is { Own: false, Waits: false });

    private static IEnumerable<CardElement> Consequence(FinalModel model, Words words)
    {
        if (Open(model) == 0)
        {
            yield break;
        }

        yield return new TextBlock(words[Open(model) == 1 ? "Final_ConsequenceOne" : "Final_Consequence", Open(model)]) { Separator = true, Spacing = Spacing.Medium };
        if (model.Pages > 1)
        {
            yield return new TextBlock(words["Final_Page", model.Page, model.Pages]) { IsSubtle = true, Spacing = Spacing.None };
        }
    }

    private static IEnumerable<CardAction> Buttons(FinalModel model, Words words)
    {
        var open = model.Rows.Where(row => row is { Own: false, Waits: false }).ToList();
        if (open.Count > 0 && !model.Ended)
        {
            var click = new ApproveFinalClick(model.RequisitionId, model.Page, [.. open.Select(row => new ShownOutcome(row.ReviewId, row.Round))]);
            yield return ExecuteAction.For(words["Final_Approve"], ApproveFinal.Verb, click, DecisionsJson.Default.ApproveFinalClick)
                with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None };
        }

        if (model.Rows.Any(row => row.Own) && !model.Ended)
        {
            yield return PassOnButtons.Ask(words["Final_AskSomebody"], PassOnPurpose.AddFinal, model.RequisitionId);
        }

        if (open.Count > 0 && !model.Ended)
        {
            yield return PassOnButtons.Delegate(model.RequisitionId, words);
        }

        if (model.Page > 1)
        {
            yield return Turn("Final_Back", model.Page - 1);
        }

        if (model.Page < model.Pages)
        {
            yield return Turn("Final_Next", model.Page + 1);
        }

        if (model.Rows.Count > 0 && !model.Ended)
        {
            yield return WaitingButtons.More(model.RequisitionId, words);
            if (model.OffersDigest)
            {
                yield return DigestOffer.Button(words);
            }
        }

        ExecuteAction Turn(string title, int page) =>
            ExecuteAction.For(words[title], ShowFinalPage.Verb, new FinalPageClick(model.RequisitionId, page), DecisionsJson.Default.FinalPageClick)
                with { AssociatedInputs = AssociatedInputs.None };
    }

    public static string Cut(string text) => text.Length <= LongestReason ? text : string.Concat(text.AsSpan(0, LongestReason), "…");
}
