using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>The form for other criteria: turns its pages, and at the end lets the effect be measured. Nothing counts by it.</summary>
internal sealed class ProposeCriteria(
    HiringDb db, ProposalAccess access, ArtifactStore artifacts, WorkQueue queue, Outbox outbox, AuditLog audit, KeyFactory ids, SkillLexicon skills, TimeProvider clock) : ICardAction
{
    public static string Verb => "criteria.propose";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        if (call.Read(ReviewsJson.Default.CriteriaFormClick) is not { Rows: not null } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        var (requisition, refusal) = await access.FindAsync(click.ReviewId, call.Actor, cancellationToken);
        if (requisition is null || requisition.ApprovedCriteriaId != click.ArtifactId)
        {
            return CardReply.Say(refusal ?? words["CriteriaChange_Outdated"]);
        }

        var draft = await artifacts.ReadAsync(await artifacts.FindAsync(click.ArtifactId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken)
            ?? new CriteriaDraft(CriteriaSet.Empty, []);
        var form = EditCriteria.Entered(call, click, draft.Criteria);
        if (click.Step != CriteriaFormStep.Save)
        {
            var page = click.Step == CriteriaFormStep.Previous ? click.Page - 1 : click.Page + 1;
            return CardReply.Show(Form(click with { Page = page }, form, error: null, requisition.Code, words));
        }

        var (criteria, error) = form.Check(skills);
        if (error is not null)
        {
            return CardReply.Show(Form(click with { Page = error.Index is { } index ? index / form.PageSize : click.Page }, form, error, requisition.Code, words));
        }

        if (CriteriaDifference.Of(draft.Criteria, criteria!).Count == 0)
        {
            return CardReply.Say(words["CriteriaChange_NothingChanged"]);
        }

        await ProposeAsync(requisition, draft with { Criteria = criteria! }, CriteriaChanges.Note(CriteriaDifference.Of(draft.Criteria, criteria!)), call.Actor, cancellationToken);
        return CardReply.Say(words["CriteriaChange_Measuring"]);
    }

    public static RenderedCard Form(CriteriaFormClick click, CriteriaForm form, CriteriaFormError? error, string code, Words words) =>
        CriteriaFormCard.Build(click, form, error, code, back: null, words, new CriteriaFormUse(Verb, words["CriteriaChange_ShowEffect"]));

    private async Task ProposeAsync(Requisition requisition, CriteriaDraft draft, string note, Actor actor, CancellationToken cancellationToken)
    {
        var version = await artifacts.AddAsync(
            ArtifactKind.Criteria, requisition.Id, candidate: null, actor.Id, ArtifactStore.Fingerprint(requisition.ApprovedCriteriaId!.Value.ToString(), actor.Id.ToString()), draft,
            ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var change = new CriteriaChange
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = requisition.Id, BeforeId = requisition.ApprovedCriteriaId.Value, AfterId = version.Id, ProposedBy = actor.Id,
            ProposedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        db.CriteriaChanges.Add(change);
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "criteria.proposed", version.Id, note);
        outbox.Post(actor.Conversation, CardKinds.ForCriteriaChange(change.Id));
        queue.Add(WorkKind.MeasureCriteria, change.Id, "1", requisition.Id);
    }
}
