using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;

/// <summary>Reads the job description of a requisition: the one that people agreed to, else the newest that was written.</summary>
internal sealed class JobReader(HiringDb db, ArtifactStore artifacts)
{
    public async Task<JobModel> ReadAsync(Requisition requisition, Person? reader, Words words, CancellationToken cancellationToken)
    {
        var file = await db.Files.AsNoTracking().Where(row => row.Id == requisition.JobDescriptionFileId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var agreed = file is null ? await artifacts.AgreedJobDescriptionAsync(requisition.Id, cancellationToken) : null;
        var shown = file is null ? agreed ?? await artifacts.NewestAsync(ArtifactKind.JobDescription, requisition.Id, candidateId: null, cancellationToken) : null;
        var review = agreed is null ? null : await db.Reviews.AsNoTracking().Where(row => row.RequisitionId == requisition.Id && row.Kind == ReviewKind.JobDescription && row.ArtifactVersionId == agreed.Id)
            .OrderByDescending(row => row.OpenedAt).FirstOrDefaultAsync(cancellationToken);
        var by = review?.DecidedBy is { } id ? await db.People.AsNoTracking().Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null;
        return new JobModel
        {
            RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, File = file, Version = shown?.Number ?? 0, Agreed = agreed is not null,
            Draft = await artifacts.ReadAsync(shown, ArtifactJson.Default.JobDescriptionDraft, cancellationToken),
            AgreedBy = review?.DecidedAt is { } at ? (by ?? words["Insights_Somebody"], words.When(at, reader?.TimeZone)) : null,
        };
    }
}
