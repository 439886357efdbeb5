using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>Takes an intake card: says what is missing, with everything that was entered, or makes the requisition. A second click finds it made.</summary>
internal sealed class SendIntake(HiringDb db, IntakeForm form, IntakePeople managers, AddRequisition add, ArtifactStore artifacts, KeptFiles kept, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.intake";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ScreeningJson.Default.IntakeClick) is not { } click || !await IsOwnAsync(click.Id, actor, cancellationToken))
        {
            return CardReply.Say(words["Intake_NotYours"]);
        }

        if (await db.Requisitions.AsNoTracking().AnyAsync(row => row.Id == click.Id, cancellationToken))
        {
            return CardReply.Show(IntakeCard.Name(click.Id));
        }

        if (!actor.IsRecruiter)
        {
            return CardReply.Say(words["Screen_NotRecruiter"]);
        }

        var entry = IntakeInputs.Read(call);
        var (people, policy, unclear) = await managers.FindAsync(entry, actor, cancellationToken);
        var faults = IntakeInputs.Faults(entry, words).Concat(unclear is null ? [] : [unclear]).ToList();
        if (faults.Count > 0)
        {
            return CardReply.Show(await form.ShowAsync(click.Id, entry, faults, words, cancellationToken));
        }

        var how = new RequisitionManner(
            entry.How.Contains(IntakeEntry.ConfidentialChoice, StringComparer.Ordinal), entry.How.Contains(IntakeEntry.BlindChoice, StringComparer.Ordinal),
            entry.How.Contains(IntakeEntry.InterviewsChoice, StringComparer.Ordinal), policy);
        var requisition = await add.RunAsync(actor, click.Id, entry.Title!, how, people, cancellationToken);
        await NoteAsync(requisition, entry, actor, cancellationToken);
        await kept.OfferAsync(actor, cancellationToken);
        outbox.UpdateAll(IntakeCard.Kind, click.Id, quiet: false);
        return CardReply.Show(IntakeCard.Name(click.Id));
    }

    private async Task NoteAsync(Requisition requisition, IntakeEntry entry, Actor actor, CancellationToken cancellationToken)
    {
        var notes = IntakeInputs.Notes(entry, entry.Language ?? IntakeForm.LanguageOf(actor.Words));
        var version = await artifacts.AddAsync(
            ArtifactKind.JobNotes, requisition.Id, candidate: null, actor.Id, ArtifactStore.Fingerprint(actor.Id.ToString()), notes, ArtifactJson.Default.JobNotes, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "job.noted", version.Id);
    }

    // The data of a click prove nothing: the card has to stand in this person's chat.
    private async Task<bool> IsOwnAsync(Guid id, Actor actor, CancellationToken cancellationToken) => actor.InPersonalChat
        && await db.PostedCards.AnyAsync(row => row.CardKind == IntakeCard.Kind && row.SubjectId == id && row.ConversationRefId == actor.Conversation.Id, cancellationToken);
}
