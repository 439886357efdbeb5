using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Gathers what the progress card shows.</summary>
internal sealed class ProgressReader(HiringDb db, RequisitionLookup lookup, WorkflowCatalogue catalogue)
{
    public const int PageSize = 8;
    private const int MostProblems = 8;
    private const int MostPeople = 50;

    public async Task<ProgressView?> ReadAsync(Guid requisitionId, string? parameters, CancellationToken cancellationToken)
    {
        if (await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requisitionId, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var managers = await lookup.ManagersAsync(requisitionId, cancellationToken);
        var files = db.Files.AsNoTracking().Where(row => row.RequisitionId == requisitionId);
        var cvs = files.Where(row => row.CandidateId != null && row.State != ReceivedFileState.Removed);
        var cvCount = await cvs.CountAsync(cancellationToken);
        var page = Math.Clamp(int.TryParse(parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0, 0, Math.Max(0, (cvCount - 1) / PageSize));
        var needsManager = managers.Count == 0;
        return new ProgressView
        {
            RequisitionId = requisitionId, Code = requisition.Code, Title = requisition.Title, State = requisition.State, Confidential = requisition.Confidential,
            Managers = [.. managers.Select(person => person.Name)],
            UnknownManager = requisition.UnknownManager,
            Unreachable = await UnreachableAsync(managers, cancellationToken),
            SamePerson = managers.Any(person => person.Id == requisition.RecruiterId),
            JobDescription = await files.Where(row => row.Id == requisition.JobDescriptionFileId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            JobChoices = await LinesAsync(
                files.Where(row => row.Role == FileRole.JobDescription && row.Id != requisition.JobDescriptionFileId && row.CandidateId == null
                    && row.State != ReceivedFileState.Removed && row.State != ReceivedFileState.Failed).OrderBy(row => row.Id).Take(MostProblems), cancellationToken),
            Files = await files.CountAsync(row => row.State != ReceivedFileState.Unpacked && row.State != ReceivedFileState.Removed, cancellationToken),
            FilesSettled = await files.CountAsync(
                row => row.State == ReceivedFileState.Read || row.State == ReceivedFileState.Failed || row.State == ReceivedFileState.Duplicate, cancellationToken),
            Criteria = await CriteriaAsync(requisition, cancellationToken),
            Counts = await CountsAsync(requisitionId, cancellationToken),
            Problems = await LinesAsync(
                files.Where(row => row.State == ReceivedFileState.Failed || row.State == ReceivedFileState.Duplicate || (row.State == ReceivedFileState.Read && row.Fault != null))
                    .OrderBy(row => row.Id).Take(MostProblems), cancellationToken),
            Cvs = await LinesAsync(cvs.OrderBy(row => row.Position).ThenBy(row => row.Id).Skip(page * PageSize).Take(PageSize), cancellationToken),
            Page = page,
            CvCount = cvCount,
            People = needsManager || requisition.State == RequisitionState.Open
                ? await PeopleAsync(cancellationToken)
                : [],
        };
    }

    private async Task<IReadOnlyList<(string Name, string ObjectId)>> PeopleAsync(CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().OrderBy(row => row.Name).Take(MostPeople).Select(row => new { row.Name, row.ObjectId }).ToListAsync(cancellationToken);
        return [.. people.Select(person => (person.Name, person.ObjectId))];
    }

    private async Task<IReadOnlyList<string>> UnreachableAsync(IReadOnlyList<Person> managers, CancellationToken cancellationToken)
    {
        var keys = managers.Select(person => (Guid?)person.Id).ToList();
        var reachable = await db.Conversations.AsNoTracking()
            .Where(row => keys.Contains(row.PersonId) && row.Kind == ConversationKind.Personal && !row.Unreachable)
            .Select(row => row.PersonId).ToListAsync(cancellationToken);
        return [.. managers.Where(person => !reachable.Contains(person.Id)).Select(person => person.Name)];
    }

    private async Task<IReadOnlyList<ProgressView.FileLine>> LinesAsync(IQueryable<ReceivedFile> files, CancellationToken cancellationToken)
    {
        var rows = await files.Select(file => new
        {
            file.Id, file.Name, file.Fault, file.State,
            Number = db.Candidates.Where(candidate => candidate.Id == file.CandidateId).Select(candidate => (int?)candidate.Number).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProgressView.FileLine(
            row.Id, row.Name, row.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"C-{number}") : null, row.Fault, row.State))];
    }

    private async Task<CriteriaProgress> CriteriaAsync(Requisition requisition, CancellationToken cancellationToken)
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

        var step = (await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken)).Steps[instance.StepId];
        return step switch
        {
            { Kind: StepKind.Agent } => CriteriaProgress.Drafting,
            { Kind: StepKind.Review, Reviewers: ReviewerRole.Recruiter } => CriteriaProgress.WithRecruiter,
            _ => CriteriaProgress.WithManager,
        };
    }

    private async Task<ProgressView.CandidateCounts> CountsAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var counts = await db.Candidates.Where(row => row.RequisitionId == requisitionId).GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        int Of(params CandidateState[] states) => states.Sum(state => counts.GetValueOrDefault(state));
        return new ProgressView.CandidateCounts(
            counts.Values.Sum() - Of(CandidateState.Withdrawn), Of(CandidateState.New), Of(CandidateState.NotScreened),
            Of(CandidateState.Screened, CandidateState.OnHold, CandidateState.Proposed, CandidateState.Decided, CandidateState.Closed),
            Of(CandidateState.Proposed, CandidateState.Decided), Of(CandidateState.Decided), Of(CandidateState.Withdrawn));
    }
}
