using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using Microsoft.EntityFrameworkCore;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Lets a reviewer correct verdicts with a reason, and shows the person again with them. The decision itself comes after.</summary>
internal sealed class CorrectVerdicts(
    HiringDb db, StackReader stacks, ReviewCases cases, DossierReader dossiers, SummaryWriter summaries, ArtifactStore artifacts, AuditLog audit, StackRefresh refresh, Outbox outbox) : ICardAction
{
    public static string Verb => "candidate.correct";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.CorrectClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (await stacks.FindAsync(click.StackId, actor.Id, cancellationToken) is not { } contents
            || contents.Find(click.ReviewId) is not { } member || await cases.FindAsync(click.ReviewId, cancellationToken) is not { } review || !review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = StackRefresh.CardOf(contents.Stack);
        var dossier = await dossiers.ReadAsync(member.Candidate, cancellationToken);
        if (contents.Requisition.HasEnded || !review.WaitsFor(actor.Id) || click.Round != review.Review.Round || click.ArtifactId != review.Review.ArtifactVersionId || dossier.Screening is not { } screening)
        {
            return CardReply.Show(current);
        }

        var verdicts = screening.Findings.Select((finding, index) =>
            click.Save && Enum.TryParse<Verdict>(call.Input(CorrectionForm.VerdictId(index)), out var verdict) && Enum.IsDefined(verdict) ? verdict : finding.Verdict).ToList();
        var reason = call.Input(DecisionButtons.ReasonInput);
        if (!click.Save)
        {
            return CardReply.Show(CorrectionForm.Build(click, dossier, verdicts, reason: null, problem: null, current, words));
        }

        var changed = screening.Findings.Zip(verdicts).Any(pair => pair.First.Verdict != pair.Second);
        var problem = !changed ? words["Correct_NothingChanged"] : reason is null ? words["Deciding_ReasonMissing"] : SaferWords.Refusal(reason, words);
        if (problem is not null)
        {
            return CardReply.Show(CorrectionForm.Build(click, dossier, verdicts, reason, problem, current, words));
        }

        await SaveAsync(review, dossier, verdicts, reason!, actor, cancellationToken);
        contents.Stack.Show(click.ReviewId);
        outbox.Update(current, quiet: false);
        await refresh.OthersAsync(contents.Requisition.Id, contents.Stack.Id, [click.ReviewId], cancellationToken);
        return CardReply.Show(current);
    }

    private async Task SaveAsync(ReviewCase review, CandidateDossier dossier, List<Verdict> verdicts, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == dossier.Candidate.Id, cancellationToken);
        var findings = dossier.Screening!.Findings
            .Zip(verdicts, (finding, verdict) => verdict == finding.Verdict ? finding : finding with { Verdict = verdict, Derivation = $"{actor.Person.Name}: {reason}" }).ToList();
        var flags = dossier.Screening.Flags.Where(flag => flag.Kind != FlagKind.NearLimit).ToList();
        var screening = ScreeningRules.Screen(dossier.Criteria, findings, flags);
        var fingerprint = ArtifactStore.Fingerprint(dossier.Version!.Id.ToString(), actor.Id.ToString());
        var version = await artifacts.AddAsync(
            ArtifactKind.Screening, candidate.RequisitionId, candidate, actor.Id, fingerprint, screening, ArtifactJson.Default.ScreeningResult, cancellationToken);
        if (dossier.Profile is { } profile)
        {
            await summaries.WriteAsync(candidate, dossier.Criteria, profile, screening, fingerprint, cancellationToken);
        }

        review.Review.On(version.Id);
        candidate.Take(screening);
        audit.Add(candidate.RequisitionId, AuditActor.Person(actor.Id), "candidate.corrected", candidate.Id, Note(dossier, verdicts, reason, actor.Words), candidate.Id);
    }

    // What the AI said and what the person made of it, for the timeline.
    private static string Note(CandidateDossier dossier, List<Verdict> verdicts, string reason, Words words)
    {
        var changed = dossier.Screening!.Findings.Zip(verdicts).Where(pair => pair.First.Verdict != pair.Second)
            .Select(pair => $"{dossier.Criteria.Items.FirstOrDefault(item => string.Equals(item.Id, pair.First.CriterionId, StringComparison.Ordinal))?.Text ?? pair.First.CriterionId}: "
                + $"{words[$"Verdict_{pair.First.Verdict}"]} → {words[$"Verdict_{pair.Second}"]}");
        return $"{reason} ({string.Join("; ", changed)})";
    }
}
