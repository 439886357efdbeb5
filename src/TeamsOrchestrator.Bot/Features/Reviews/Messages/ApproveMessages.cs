using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Approves the unchanged drafts that a page showed whole. What changed since is left out, and so is what a person wrote.</summary>
internal sealed class ApproveMessages(SettleMessage settle, ArtifactStore artifacts, MessagesReader reader) : ICardAction
{
    public static string Verb => "message.approve-page";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.ApproveMessagesClick) is not { Shown: { Count: > 0 and <= MessagesReader.PageSize } shown } click
            || !await reader.MaySeeAsync(click.RequisitionId, actor.Id, cancellationToken))
        {
            return CardReply.Say(words["Message_NotYours"]);
        }

        var skipped = 0;
        foreach (var item in shown.DistinctBy(item => item.ReviewId))
        {
            var review = await settle.FindAsync(item.ReviewId, item.Round, item.ArtifactId, actor.Id, cancellationToken);
            if (review is null || review.Review.RequisitionId != click.RequisitionId || !await IsPlainDraftAsync(item.ArtifactId, words, cancellationToken)
                || await settle.DecideAsync(review, actor, DecisionKind.Approve, reason: null, cancellationToken) is not null)
            {
                skipped++;
            }
        }

        return CardReply.Show(CardKinds.ForMessages(click.RequisitionId, new MessagesView(click.Page, Skipped: skipped)));
    }

    private async Task<bool> IsPlainDraftAsync(Guid artifactId, Words words, CancellationToken cancellationToken)
    {
        var artifact = await artifacts.FindAsync(artifactId, cancellationToken);
        return artifact is { Agent: not null } && await artifacts.ReadAsync(artifact, ArtifactJson.Default.MessageVersion, cancellationToken) is { To: not null } version
            && version.Draft.Body.Length <= MessageRow.LongestShown && DecideMessage.Fault(version.Draft, words) is null;
    }
}
