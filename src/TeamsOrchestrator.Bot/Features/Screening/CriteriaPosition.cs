using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Finds out how far the criteria of a requisition are.</summary>
internal sealed class CriteriaPosition(HiringDb db, WorkflowCatalogue catalogue)
{
    public async Task<CriteriaProgress> FindAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        if (requisition.ApprovedCriteriaId is not null)
        {
            return CriteriaProgress.Approved;
        }

        var instance = await db.Instances.AsNoTracking().SingleOrDefaultAsync(
            row => row.RequisitionId == requisition.Id && row.CandidateId == null, cancellationToken);
        if (instance is null)
        {
            return CriteriaProgress.NotStarted;
        }

        if (await catalogue.FindUnreadableAsync(db, requisition.Id, cancellationToken) is not null)
        {
            return CriteriaProgress.Drafting; // nothing may be changed while nobody can say where it stands
        }

        var step = (await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken)).Steps[instance.StepId];
        return step switch
        {
            { Kind: StepKind.Agent, Subject: "job-writer" } => CriteriaProgress.WritingJob,
            { Kind: StepKind.Review, Subject: "job-rework" } => CriteriaProgress.JobWithRecruiter,
            { Kind: StepKind.Review, Subject: "job-description" } => CriteriaProgress.JobWithManager,
            { Kind: StepKind.Agent } => CriteriaProgress.Drafting,
            { Kind: StepKind.Review, Reviewers: ReviewerRole.Recruiter } => CriteriaProgress.WithRecruiter,
            _ => CriteriaProgress.WithManager,
        };
    }

    /// <summary>Says whether another job description may be chosen: not once its criteria are approved, and not while an agent is reading it.</summary>
    public static bool MayChangeJob(Requisition requisition, CriteriaProgress progress) =>
        requisition.State is RequisitionState.Intake or RequisitionState.Open
        && progress is not (CriteriaProgress.WritingJob or CriteriaProgress.Drafting or CriteriaProgress.Approved);
}
