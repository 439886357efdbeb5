using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Gathers what a message to a candidate is made from. The agent gets neither the address nor anything of other candidates.</summary>
internal sealed class MessageFacts(HiringDb db, ArtifactStore artifacts, IOptions<NoticeOptions> notice)
{
    public async Task<MessageRequest> ReadAsync(Candidate candidate, Requisition requisition, CancellationToken cancellationToken)
    {
        var profile = await ProfileAsync(candidate, cancellationToken);
        return new MessageRequest
        {
            Kind = candidate.Outcome != Outcome.Advance ? MessageKind.Rejection : candidate.Fault is null ? MessageKind.Invitation : MessageKind.Information,
            Language = profile?.Language,
            Name = candidate.Name is { } name ? PersonName.Show(name) : null,
            Title = requisition.Title,
            NotMet = await NotMetAsync(candidate, requisition, cancellationToken),
            Reasons = await ReasonsAsync(candidate, cancellationToken),
            Sender = await db.People.Where(row => row.Id == requisition.RecruiterId).Select(row => row.Name).SingleAsync(cancellationToken),
            NoticeUrl = notice.Value.Link,
            Assisted = candidate.Recommendation is not null,
        };
    }

    /// <summary>Reads the address in the CV.</summary>
    public async Task<string?> AddressAsync(Candidate candidate, CancellationToken cancellationToken) =>
        (await ProfileAsync(candidate, cancellationToken))?.Email is { } address && MailAddresses.Read(address) is { } valid ? valid : null;

    /// <summary>Computes the fingerprint of the facts: what was made of the same is not made again.</summary>
    public static string Fingerprint(string agent, MessageRequest request) => ArtifactStore.Fingerprint(
        [
            agent, request.Kind.ToString(), request.Language ?? string.Empty, request.Name ?? string.Empty, request.Title, request.Sender, request.NoticeUrl ?? string.Empty,
            request.Assisted.ToString(), .. request.NotMet.Select(criterion => criterion.Text), "/", .. request.Reasons,
        ]);

    private async Task<Profile?> ProfileAsync(Candidate candidate, CancellationToken cancellationToken) => await artifacts.ReadAsync(
        await artifacts.NewestAsync(ArtifactKind.Profile, candidate.RequisitionId, candidate.Id, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);

    private async Task<IReadOnlyList<Criterion>> NotMetAsync(Candidate candidate, Requisition requisition, CancellationToken cancellationToken)
    {
        var draft = await artifacts.ReadAsync(await artifacts.FindAsync(requisition.ApprovedCriteriaId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var screening = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Screening, requisition.Id, candidate.Id, cancellationToken), ArtifactJson.Default.ScreeningResult, cancellationToken);
        var met = (screening?.Findings ?? []).Where(finding => finding.Verdict == Verdict.Met).Select(finding => finding.CriterionId).ToHashSet(StringComparer.Ordinal);
        return [.. (draft?.Criteria.Items ?? []).Where(criterion => !met.Contains(criterion.Id))];
    }

    private async Task<IReadOnlyList<string>> ReasonsAsync(Candidate candidate, CancellationToken cancellationToken) => await db.Reviews
        .Where(review => review.CandidateId == candidate.Id && review.Kind == ReviewKind.Candidate)
        .Join(
            db.Votes.Where(vote => vote.Decision == DecisionKind.Reject && vote.Reason != null), review => new { review.Id, review.Round }, vote => new { Id = vote.ReviewId, vote.Round },
            (_, vote) => new { vote.At, vote.Reason })
        .OrderBy(vote => vote.At).Select(vote => vote.Reason!).ToListAsync(cancellationToken);
}
