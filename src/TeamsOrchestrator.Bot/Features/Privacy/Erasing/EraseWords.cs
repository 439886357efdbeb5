using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Erases the words about a person: those of the audit trail, and the name wherever people wrote it elsewhere.</summary>
internal sealed class EraseWords(HiringDb db, AuditLog audit)
{
    /// <summary>Erases, and says on each chain whose words are gone.</summary>
    /// <returns>The other requisitions in which the person was named.</returns>
    public async Task<IReadOnlyCollection<Guid>> RunAsync(
        Candidate candidate, Requisition requisition, IReadOnlyList<Guid> subjects, NameTraces? traces, AuditActor actor, CancellationToken cancellationToken)
    {
        var alone = traces is not null && await HasFamilyNameAloneAsync(candidate, traces, cancellationToken);
        var erased = await EraseDetailsAsync(candidate, subjects, traces, alone, cancellationToken);
        audit.Add(requisition.Id, actor, AuditErasure.Candidate, candidate.Id, AuditErasure.Write(erased[requisition.Id]));
        foreach (var chain in erased.Where(chain => chain.Key != requisition.Id))
        {
            audit.Add(chain.Key, actor, AuditErasure.Words, candidate.Id, AuditErasure.Write(chain));
        }

        var named = erased.Select(chain => chain.Key).ToHashSet();
        if (traces is not null)
        {
            await ReplaceNameAsync(requisition, traces, alone, cancellationToken);
            named.UnionWith(await ReplaceNameElsewhereAsync(traces, cancellationToken));
        }

        named.Remove(requisition.Id);
        return named;
    }

    // "Soler is weaker" names Ana Soler, unless there is another Soler among the candidates.
    private async Task<bool> HasFamilyNameAloneAsync(Candidate candidate, NameTraces traces, CancellationToken cancellationToken)
    {
        var others = await db.Candidates.AsNoTracking().Where(row => row.RequisitionId == candidate.RequisitionId && row.Id != candidate.Id && row.Name != null)
            .Select(row => row.Name).ToListAsync(cancellationToken);
        return !others.Exists(name => traces.AreIn(name, familyNameToo: true));
    }

    private async Task<ILookup<Guid, long>> EraseDetailsAsync(
        Candidate candidate, IReadOnlyList<Guid> subjects, NameTraces? traces, bool alone, CancellationToken cancellationToken)
    {
        var codes = AuditErasure.Codes.ToList();
        var events = db.AuditEvents.Where(row => row.DetailHash != null && !codes.Contains(row.Code));
        var about = await events
            .Join(db.AuditDetails, link => link.Id, detail => detail.EventId, (link, detail) => new { link.ChainId, link.Number, link.SubjectId, Detail = detail })
            .Where(row => row.Detail.CandidateId == candidate.Id || subjects.Contains(row.SubjectId) || row.ChainId == candidate.RequisitionId).ToListAsync(cancellationToken);
        var erased = about
            .Where(row => row.Detail.CandidateId == candidate.Id || subjects.Contains(row.SubjectId) || traces?.AreIn(row.Detail.Text, alone) == true)
            .Select(row => (row.ChainId, row.Number, row.Detail)).ToList();
        if (traces?.Spellings is [var a, var b, var c, var d])
        {
            var elsewhere = await events.Where(row => row.ChainId != candidate.RequisitionId)
                .Join(db.AuditDetails, link => link.Id, detail => detail.EventId, (link, detail) => new { link.ChainId, link.Number, Detail = detail })
                .Where(row => row.Detail.Text.Contains(a) || row.Detail.Text.Contains(b) || row.Detail.Text.Contains(c) || row.Detail.Text.Contains(d)).ToListAsync(cancellationToken);
            erased.AddRange(elsewhere.Select(row => (row.ChainId, row.Number, row.Detail)));
        }

        var distinct = erased.DistinctBy(row => row.Detail.EventId).ToList();
        db.AuditDetails.RemoveRange(distinct.Select(row => row.Detail));
        return distinct.ToLookup(row => row.ChainId, row => row.Number);
    }

    private async Task ReplaceNameAsync(Requisition requisition, NameTraces traces, bool alone, CancellationToken cancellationToken)
    {
        Replace(requisition, nameof(Requisition.ClosedBecause), requisition.ClosedBecause, traces, alone);
        foreach (var review in await db.Reviews.Where(row => row.RequisitionId == requisition.Id && row.Reason != null).ToListAsync(cancellationToken))
        {
            Replace(review, nameof(review.Reason), review.Reason, traces, alone);
        }

        foreach (var change in await db.CriteriaChanges.Where(row => row.RequisitionId == requisition.Id && row.Reason != null).ToListAsync(cancellationToken))
        {
            Replace(change, nameof(change.Reason), change.Reason, traces, alone);
        }

        var votes = await db.Votes.Where(row => row.Reason != null && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id)).ToListAsync(cancellationToken);
        votes.ForEach(vote => Replace(vote, nameof(vote.Reason), vote.Reason, traces, alone));
        foreach (var artifact in await db.Artifacts.Where(row => row.RequisitionId == requisition.Id && row.CandidateId == null).ToListAsync(cancellationToken))
        {
            var text = Encoding.UTF8.GetString(artifact.Content); // criteria, and answers to feedback
            if (traces.AreIn(text, alone))
            {
                db.Entry(artifact).Property(row => row.Content).CurrentValue = Encoding.UTF8.GetBytes(traces.Remove(text, alone));
            }
        }

        // Copies of the CV under other names, the zip that it came in, and what could not be fetched.
        foreach (var file in await db.Files.Where(row => row.RequisitionId == requisition.Id && row.CandidateId == null).ToListAsync(cancellationToken))
        {
            if (file.Id != requisition.JobDescriptionFileId && traces.AreInFileName(file.Name))
            {
                file.Name = traces.Code;
                file.Touch();
            }
        }
    }

    private async Task<IEnumerable<Guid>> ReplaceNameElsewhereAsync(NameTraces traces, CancellationToken cancellationToken)
    {
        var (a, b, c, d) = (traces.Spellings[0], traces.Spellings[1], traces.Spellings[2], traces.Spellings[3]);
        var reviews = await db.Reviews.Where(row => row.Reason != null && (row.Reason.Contains(a) || row.Reason.Contains(b) || row.Reason.Contains(c) || row.Reason.Contains(d))).ToListAsync(cancellationToken);
        reviews.ForEach(review => Replace(review, nameof(review.Reason), review.Reason, traces, alone: false));
        var votes = await db.Votes.Where(row => row.Reason != null && (row.Reason.Contains(a) || row.Reason.Contains(b) || row.Reason.Contains(c) || row.Reason.Contains(d))).ToListAsync(cancellationToken);
        votes.ForEach(vote => Replace(vote, nameof(vote.Reason), vote.Reason, traces, alone: false));
        var changes = await db.CriteriaChanges.Where(row => row.Reason != null && (row.Reason.Contains(a) || row.Reason.Contains(b) || row.Reason.Contains(c) || row.Reason.Contains(d))).ToListAsync(cancellationToken);
        changes.ForEach(change => Replace(change, nameof(change.Reason), change.Reason, traces, alone: false));
        var closed = await db.Requisitions
            .Where(row => row.ClosedBecause != null && (row.ClosedBecause.Contains(a) || row.ClosedBecause.Contains(b) || row.ClosedBecause.Contains(c) || row.ClosedBecause.Contains(d)))
            .ToListAsync(cancellationToken);
        closed.ForEach(requisition => Replace(requisition, nameof(Requisition.ClosedBecause), requisition.ClosedBecause, traces, alone: false));
        var voted = votes.Select(vote => vote.ReviewId).ToList();
        return reviews.Select(review => review.RequisitionId).Concat(changes.Select(change => change.RequisitionId)).Concat(closed.Select(requisition => requisition.Id))
            .Concat(await db.Reviews.Where(row => voted.Contains(row.Id)).Select(row => row.RequisitionId).Distinct().ToListAsync(cancellationToken));
    }

    private void Replace(object row, string property, string? text, NameTraces traces, bool alone)
    {
        var entry = db.Entry(row).Property(property);
        if (entry.CurrentValue is string && text is not null && traces.AreIn(text, alone))
        {
            entry.CurrentValue = traces.Remove(text, alone);
        }
    }
}
