using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Shows the findings that did not fit the card.</summary>
internal sealed class ShowEvidence(StackReader stacks, DossierReader dossiers) : ICardAction
{
    public static string Verb => "stack.evidence";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ReviewsJson.Default.EvidenceClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        if (await stacks.FindAsync(click.StackId, call.Actor.Id, cancellationToken) is not { } contents || contents.Find(click.ReviewId) is not { } member)
        {
            return CardReply.Say(call.Actor.Words["Deciding_NotAsked"]);
        }

        var dossier = await dossiers.ReadAsync(member.Candidate, cancellationToken);
        return CardReply.Show(StackFindings.Build(dossier, click.StackId, click.ReviewId, click.From, StackRefresh.CardOf(contents.Stack), call.Actor.Words));
    }
}
