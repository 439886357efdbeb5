using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Reads what is shown of messages: their texts, who wrote them, and what was decided by whom.</summary>
internal sealed class MessageRows(HiringDb db, ArtifactStore artifacts, ReviewCases cases)
{
    private const int LongestReason = 300;

    public async Task<IReadOnlyList<MessageRow>> ReadAsync(IReadOnlyList<MessageItem> items, Person reader, Words words, CancellationToken cancellationToken)
    {
        var candidateIds = items.Select(item => (Guid?)item.Candidate.Id).ToList();
        var decided = await DecidedAsync(candidateIds, cancellationToken);
        var settled = items.Select(item => item.Message?.SettledBy ?? item.Message?.ApprovedBy ?? item.Review.DecidedBy);
        var people = decided.Select(review => review.DecidedBy).Concat(settled).OfType<Guid>().Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        string Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known, "?") : "?";
        var rows = new List<MessageRow>();
        foreach (var item in items)
        {
            var artifact = await artifacts.FindAsync(item.Message?.ArtifactVersionId ?? item.Review.ArtifactVersionId, cancellationToken);
            rows.Add(new MessageRow
            {
                ReviewId = item.Review.Id, Round = item.Review.Round, Standing = item.Standing, Code = item.Candidate.Code, Name = item.Candidate.DisplayName, Outcome = item.Candidate.Outcome,
                Decisions = [.. decided.Where(review => review.CandidateId == item.Candidate.Id).Select(review => Decision(review, item, Name(review.DecidedBy), words))],
                Artifact = artifact,
                Version = await artifacts.ReadAsync(artifact, ArtifactJson.Default.MessageVersion, cancellationToken),
                MadeBy = await MadeByAsync(artifact, words, cancellationToken),
                Changes = artifact?.PersonId is null ? null : await ChangesAsync(artifact, cancellationToken),
                Answer = item.Standing != MessageStanding.ToReview || item.Review.AnswerId is null ? null
                    : await artifacts.ReadAsync(await artifacts.FindAsync(item.Review.AnswerId, cancellationToken), ArtifactJson.Default.RevisionAnswer, cancellationToken),
                NoMoreRevisions = item.Standing == MessageStanding.ToReview && await cases.RevisionsLeftAsync(item.Review, cancellationToken) == 0,
                MessageId = item.Message?.Id,
                When = When(item, Name(item.Message?.SettledBy ?? item.Message?.ApprovedBy ?? item.Review.DecidedBy), reader, words),
                Reason = item.Standing == MessageStanding.NoMessage ? item.Review.Reason : null,
                MayHaveLeft = item.Message?.MayHaveLeft == true,
            });
        }

        return rows;
    }

    /// <summary>Reads what was proposed last for each, and that it was made final.</summary>
    private async Task<List<Review>> DecidedAsync(List<Guid?> candidateIds, CancellationToken cancellationToken)
    {
        var all = await db.Reviews.AsNoTracking().Where(row => candidateIds.Contains(row.CandidateId) && row.State == ReviewState.Decided).ToListAsync(cancellationToken);
        return [.. all.GroupBy(row => row.CandidateId).Select(Proposals.InForce).OfType<Review>(), .. all.Where(row => row.Kind == ReviewKind.Final)];
    }

    private static string Decision(Review review, MessageItem item, string name, Words words)
    {
        var outcome = item.Candidate.Outcome is { } known ? StateWords.Of(known, words) : string.Empty;
        var reason = string.IsNullOrWhiteSpace(review.Reason) ? string.Empty : $": {words.Quote(CardText.Escape(DecisionWords.Cut(review.Reason, LongestReason)))}";
        return review.Kind == ReviewKind.Final ? words["Message_MadeFinal", CardText.Escape(name)] : words["Message_Proposed", CardText.Escape(name), outcome] + reason;
    }

    private static string? When(MessageItem item, string name, Person reader, Words words)
    {
        var who = CardText.Escape(name);
        return (item.Standing, item.Message) switch
        {
            (MessageStanding.Approved, { } message) => words["Message_StandsApproved", who, words.Time(message.LeavesAt, reader.TimeZone)],
            (MessageStanding.Ready, { MayHaveLeft: true } message) => words["Message_StandsUncertain", words.When(message.HandedOverAt ?? 0, reader.TimeZone)],
            (MessageStanding.Ready, { } message) => words["Message_StandsReady", words.When(message.HandedOverAt ?? 0, reader.TimeZone)],
            (MessageStanding.NotSent, { } message) => words["Message_StandsNotSent", who, words.When(message.SettledAt ?? 0, reader.TimeZone)],
            (MessageStanding.Sent, { SettledBy: null } message) => words["Message_StandsLeft", words.When(message.SettledAt ?? 0, reader.TimeZone)],
            (MessageStanding.Sent, { } message) => words["Message_StandsSent", who, words.When(message.SettledAt ?? 0, reader.TimeZone)],
            (MessageStanding.NoMessage, _) => words["Message_StandsNone", who, words.When(item.Review.DecidedAt ?? 0, reader.TimeZone)],
            _ => null,
        };
    }

    private async Task<string> MadeByAsync(ArtifactVersion? artifact, Words words, CancellationToken cancellationToken)
    {
        var agents = artifact?.PersonId is null ? null : await AgentsAsync(artifact, cancellationToken);
        var person = artifact?.PersonId is { } id ? await db.People.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null;
        return DecisionWords.MadeBy(artifact, agents, person, words);
    }

    private async Task<string?> ChangesAsync(ArtifactVersion artifact, CancellationToken cancellationToken)
    {
        var before = await artifacts.ReadAsync(await AgentsAsync(artifact, cancellationToken), ArtifactJson.Default.MessageVersion, cancellationToken);
        var after = await artifacts.ReadAsync(artifact, ArtifactJson.Default.MessageVersion, cancellationToken);
        return before is null || after is null ? null : MessageChanges.Note(before, after);
    }

    private Task<ArtifactVersion?> AgentsAsync(ArtifactVersion artifact, CancellationToken cancellationToken) => db.Artifacts.AsNoTracking()
        .Where(row => row.RequisitionId == artifact.RequisitionId && row.CandidateId == artifact.CandidateId && row.Kind == ArtifactKind.Message && row.Agent != null && row.Number < artifact.Number)
        .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
}
