using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Change on the criteria: opens the form with the approved ones.</summary>
internal sealed class OpenProposal(ProposalAccess access, ArtifactStore artifacts) : ICardAction
{
    public static string Verb => ChangeButtons.Verb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(EvidenceJson.Default.ChangeClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        var (requisition, refusal) = await access.FindAsync(click.RequisitionId, call.Actor, cancellationToken);
        if (requisition is null)
        {
            return CardReply.Say(refusal!);
        }

        var draft = await artifacts.ReadAsync(await artifacts.FindAsync(requisition.ApprovedCriteriaId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var form = new CriteriaForm(draft?.Criteria ?? CriteriaSet.Empty, []);
        return CardReply.Show(ProposeCriteria.Form(new CriteriaFormClick(requisition.Id, 0, requisition.ApprovedCriteriaId, CriteriaFormStep.Open, 0, []), form, error: null, requisition.Code, call.Actor.Words));
    }
}
