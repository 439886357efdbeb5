using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Reads a CV for somebody who may see it. Opening it is audited.</summary>
internal sealed class ReadCv(HiringDb db, RequisitionLookup lookup, DossierReader dossiers, ArtifactStore artifacts, Redactor redactor, BlindReading blind, AuditLog audit)
{
    /// <summary>Finds a candidate whom a person may look at.</summary>
    public async Task<CandidateDossier?> FindAsync(Guid candidateId, Actor actor, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleOrDefaultAsync(row => row.Id == candidateId, cancellationToken);
        return candidate is not null && await lookup.FindAsync(candidate.RequisitionId, actor.Id, actor.Roles, cancellationToken) is not null
            ? await dossiers.ReadAsync(candidate, cancellationToken)
            : null;
    }

    /// <summary>Says why nobody opens a CV any more, or null.</summary>
    public static string? Refusal(CandidateDossier dossier, Words words) =>
        CvButtons.MayOpen(dossier.Candidate) ? null
        : dossier.Candidate.ErasedAt is not null ? words["Cv_Erased", dossier.Candidate.Code]
        : words["Cv_Withdrawn", CardText.Escape(dossier.DisplayName), dossier.Candidate.Code];

    /// <summary>Says whether the CV is hidden from a person until the decision.</summary>
    public Task<bool> HidesAsync(CandidateDossier dossier, Actor actor, CancellationToken cancellationToken) => blind.HidesAsync(dossier.Candidate, dossier.Requisition, actor, cancellationToken);

    /// <summary>Reads the text.</summary>
    /// <returns>The text, or null where the file could not be read.</returns>
    public async Task<Document?> TextAsync(CandidateDossier dossier, CancellationToken cancellationToken) => await artifacts.ReadAsync(
        await artifacts.NewestAsync(ArtifactKind.CvText, dossier.Requisition.Id, dossier.Candidate.Id, cancellationToken), ArtifactJson.Default.Document, cancellationToken);

    /// <summary>Reads the text as the agents got it: what must not count is covered.</summary>
    /// <returns>The text, or null where the file could not be read.</returns>
    public async Task<Document?> ComparedAsync(CandidateDossier dossier, CancellationToken cancellationToken) =>
        await TextAsync(dossier, cancellationToken) is { } text && dossier.Profile is { } profile ? text with { Pages = redactor.Redact(text, profile).Pages } : null;

    /// <summary>Reads the text for somebody who must not learn the name: where it was not found, all of the head is covered, in which names stand.</summary>
    /// <returns>The text, or null where the file could not be read.</returns>
    public async Task<Document?> NamelessAsync(CandidateDossier dossier, CancellationToken cancellationToken) =>
        await TextAsync(dossier, cancellationToken) is { } text && dossier.Profile is { } profile ? text with { Pages = redactor.RedactNamelessly(text, profile).Pages } : null;

    public void Opened(Candidate candidate, Actor actor) =>
        audit.Add(candidate.RequisitionId, AuditActor.Person(actor.Id), "cv.opened", candidate.Id, detail: null, candidate.Id);
}
