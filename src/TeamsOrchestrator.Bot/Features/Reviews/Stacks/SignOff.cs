using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Signs off the ticked people of one page as not taken further, each as a decision of its own with its reason. This is the only bulk reject there is.</summary>
internal sealed class SignOff(StackReader stacks, ReadStackFaces faces, ReviewCases cases, SettleCandidate settle, StackRefresh refresh) : ICardAction
{
    public static string Verb => "stack.signoff";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.SignOffClick) is not { Rows.Count: > 0 and <= StackOrder.SignOffPage } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (await stacks.FindAsync(click.StackId, actor.Id, cancellationToken) is not { } contents)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = StackRefresh.CardOf(contents.Stack);
        var page = contents.SignOffPage;
        var drawnIsOpen = page.Count > 0 && contents.Stack.Opened.Contains(StackOrder.Draw(page).ReviewId);
        if (contents.Requisition.HasEnded || !drawnIsOpen || !IsThisPage(click, contents, page))
        {
            return CardReply.Show(current); // another page or version than the one that was ticked: nobody is signed off unseen
        }

        var entered = click.Rows.Select((row, index) => (
            Row: row, Ticked: string.Equals(call.Input(SignOffList.TickId(index)), "true", StringComparison.OrdinalIgnoreCase), Reason: call.Input(SignOffList.ReasonId(index)))).ToList();
        if (Problem(entered, contents, words) is { } problem)
        {
            var model = await faces.SignOffAsync(contents, page, actor.Person, words, cancellationToken);
            var kept = model.Rows.Select(person => entered.Find(item => item.Row == person.Row) is { Row: not null } item
                ? person with { Reason = item.Reason ?? string.Empty, Ticked = item.Ticked, ReasonIsOpen = item.Ticked && IsRefused(item.Reason, words) }
                : person);
            return CardReply.Show(SignOffList.Build(model with { Rows = [.. kept], Problem = problem }, words));
        }

        var settled = new List<Guid>();
        foreach (var (row, _, reason) in entered.Where(item => item.Ticked))
        {
            if (await cases.FindAsync(row.ReviewId, cancellationToken) is { } review
                && await settle.DecideAsync(review, actor, row.Round, DecisionKind.Reject, reason, cancellationToken) is ReviewOutcome.Decided or ReviewOutcome.Recorded)
            {
                settled.Add(row.ReviewId);
            }
        }

        contents.Stack.LastDecidedReviewId = settled.Count == 1 ? settled[0] : null;
        contents.MoveOn(settled);
        await refresh.DecidedAsync(contents, settled, cancellationToken);
        return CardReply.Show(current);
    }

    // What a client sends is compared with the page as it is now: the same people, rounds and versions, nobody flagged, nobody decided.
    private static bool IsThisPage(SignOffClick click, StackContents contents, IReadOnlyList<StackEntry> page) =>
        click.Rows.Select(row => row?.ReviewId).Distinct().Count() == click.Rows.Count
        && click.Rows.All(row => row is not null
            && page.Any(entry => entry.ReviewId == row.ReviewId)
            && contents.Find(row.ReviewId)!.Review is var review && review.Round == row.Round && review.ArtifactVersionId == row.ArtifactId);

    private static bool IsRefused(string? reason, Words words) => reason is null || SaferWords.Refusal(reason, words) is not null;

    private static string? Problem(List<(SignOffRow Row, bool Ticked, string? Reason)> entered, StackContents contents, Words words)
    {
        var ticked = entered.Where(item => item.Ticked).ToList();
        if (ticked.Count == 0)
        {
            return words["SignOff_NobodyTicked"];
        }

        foreach (var (row, _, reason) in ticked)
        {
            var name = CardText.Escape(contents.Find(row.ReviewId)!.DisplayName);
            if (reason is null)
            {
                return words["SignOff_ReasonMissing", name];
            }

            if (SaferWords.Refusal(reason, words) is { } refusal)
            {
                return $"{name}: {refusal}";
            }
        }

        return null;
    }
}
