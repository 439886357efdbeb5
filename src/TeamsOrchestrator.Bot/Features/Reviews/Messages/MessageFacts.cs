using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Bot.Asking;
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
            Kind = candidate.Outcome != Outcome.Advance ? MessageKind.Rejection : candidate.Fault is null || candidate.DeclinedAi ? MessageKind.Invitation : MessageKind.Information,
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
        if (candidate.DeclinedAi)
        {
            return []; // no agent says anything about the person, not even what was not found
        }

        var draft = await artifacts.ReadAsync(await artifacts.FindAsync(requisition.ApprovedCriteriaId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var screening = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Screening, requisition.Id, candidate.Id, cancellationToken), ArtifactJson.Default.ScreeningResult, cancellationToken);
        var assessment = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Assessment, requisition.Id, candidate.Id, cancellationToken), ArtifactJson.Default.InterviewAssessment, cancellationToken);
        var met = (screening?.Findings ?? []).Where(finding => finding.Verdict == Verdict.Met).Select(finding => finding.CriterionId).ToHashSet(StringComparer.Ordinal);
        return [.. (draft?.Criteria.Items ?? []).Where(criterion => !IsMet(met.Contains(criterion.Id), assessment?.Find(criterion.Id)?.As))];
    }

    // What was said in an interview counts more than the CV.
    private static bool IsMet(bool byCv, AssessedAs? inInterview) => inInterview == AssessedAs.Supported || (byCv && inInterview != AssessedAs.Contradicted);

    private async Task<IReadOnlyList<string>> ReasonsAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var decided = await db.Reviews.AsNoTracking().Where(row => row.CandidateId == candidate.Id && row.State == ReviewState.Decided).ToListAsync(cancellationToken);
        return Proposals.InForce(decided) is not { } proposal
            ? []
            : await db.Votes.Where(vote => vote.ReviewId == proposal.Id && vote.Round == proposal.Round && vote.Decision == DecisionKind.Reject && vote.Reason != null)
                .OrderBy(vote => vote.At).Select(vote => vote.Reason!).ToListAsync(cancellationToken);
    }
}
