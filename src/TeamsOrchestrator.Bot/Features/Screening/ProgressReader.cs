using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Gathers what the progress card shows.</summary>
internal sealed class ProgressReader(HiringDb db, RequisitionLookup lookup, CriteriaPosition criteria, WorkflowCatalogue catalogue, PeopleDirectory directory, AskedPeople people, BotLink link,
    IOptions<PrivacyOptions> privacy, IOptions<FilesOptions> limits, ModelReader models)
{
    public const int PageSize = 8;
    private const int MostChoices = 8;
    private const int MostRemoved = 3;

    /// <summary>Reads it.</summary>
    /// <param name="requisitionId">The requisition.</param>
    /// <param name="parameters">Which pages are shown.</param>
    /// <param name="isBlind">Whether the reader must not learn names before the decision, so that CVs go by their code or place: file names are people's names.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ProgressView?> ReadAsync(Guid requisitionId, string? parameters, bool isBlind, CancellationToken cancellationToken)
    {
        if (await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requisitionId, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var managers = await lookup.ManagersAsync(requisitionId, cancellationToken);
        var (deciding, standIns) = await DecidingAsync(requisitionId, managers, cancellationToken);
        var files = db.Files.AsNoTracking().Where(row => row.RequisitionId == requisitionId);
        var cvs = files.Where(row => row.CandidateId != null && row.State != ReceivedFileState.Removed);
        var problems = files.Where(row => row.State == ReceivedFileState.Failed || row.State == ReceivedFileState.Duplicate || (row.State == ReceivedFileState.Read && row.Fault != null));
        var (cvCount, problemCount) = (await cvs.CountAsync(cancellationToken), await problems.CountAsync(cancellationToken));
        var asked = ProgressPages.Parse(parameters);
        var pages = new ProgressPages(Page(asked.Cvs, cvCount), Page(asked.Problems, problemCount), asked.CvsOpen);
        var progress = await criteria.FindAsync(requisition, cancellationToken);
        var unknown = await UnknownAsync(requisition, cancellationToken);
        return new ProgressView
        {
            RequisitionId = requisitionId, Code = requisition.Code, Title = requisition.Title, State = requisition.State, Confidential = requisition.Confidential,
            Managers = [.. managers.Select(NameOf)], Deciding = [.. deciding.Select(NameOf)], StandIns = standIns,
            Unknown = [.. unknown.Select(item => (item.Name, item.Matches.Count > 1))],
            Unreachable = await UnreachableAsync(deciding, cancellationToken),
            Link = link.Url, NoticeUrl = privacy.Value.Link, Limits = limits.Value,
            Interviews = requisition.Interviews,
            Interviewing = requisition.Interviews ? await InterviewedPeople.In(db).CountAsync(row => row.RequisitionId == requisitionId, cancellationToken) : 0,
            MaySwitchInterviews = !requisition.HasEnded && await SwitchInterviews.IsEarlyAsync(db, requisitionId, cancellationToken),
            SamePerson = managers.Any(person => person.Id == requisition.RecruiterId),
            JobDescription = await files.Where(row => row.Id == requisition.JobDescriptionFileId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            FromNotes = requisition.JobDescriptionFileId is null && await db.HasJobNotesAsync(requisitionId, cancellationToken),
            MayChangeJob = CriteriaPosition.MayChangeJob(requisition, progress),
            JobChoices = await LinesAsync(
                files.Where(row => row.Role == FileRole.JobDescription && row.Id != requisition.JobDescriptionFileId && row.CandidateId == null
                    && row.State != ReceivedFileState.Removed && row.State != ReceivedFileState.Failed).OrderBy(row => row.Position).ThenBy(row => row.Id).Take(MostChoices), isBlind: false, cancellationToken),
            Files = await files.CountAsync(row => row.State != ReceivedFileState.Unpacked && row.State != ReceivedFileState.Removed, cancellationToken),
            FilesSettled = await files.CountAsync(
                row => row.State == ReceivedFileState.Read || row.State == ReceivedFileState.Failed || row.State == ReceivedFileState.Duplicate, cancellationToken),
            Criteria = progress,
            Counts = await CountsAsync(requisitionId, cancellationToken),
            Problems = await LinesAsync(
                problems.OrderBy(row => row.State == ReceivedFileState.Duplicate).ThenBy(row => row.Position).ThenBy(row => row.Id).Skip(pages.Problems * PageSize).Take(PageSize), isBlind, cancellationToken),
            ProblemCount = problemCount,
            Removed = requisition.HasEnded ? [] : await RemovedAsync(requisitionId, isBlind, cancellationToken),
            Cvs = await LinesAsync(cvs.OrderBy(row => row.Position).ThenBy(row => row.Id).Skip(pages.Cvs * PageSize).Take(PageSize), isBlind, cancellationToken),
            Pages = pages,
            CvCount = cvCount,
            Unreadable = !requisition.HasEnded && await catalogue.FindUnreadableAsync(db, requisitionId, cancellationToken) is { } unreadable ? (unreadable.Name, unreadable.Version) : null,
            Waits = await WaitsAsync(requisition, cancellationToken),
            ModelWaits = await models.WaitsAsync(requisition, cancellationToken),
            Spending = await models.SpendingAsync(requisition, cancellationToken),
            People = requisition.HasEnded ? [] : await directory.ChoicesAsync([.. unknown.SelectMany(item => item.Matches)], cancellationToken),
        };
    }

    private Task<bool> WaitsAsync(Requisition requisition, CancellationToken cancellationToken) => OpenQuestions.Of(db).AnyAsync(
        review => review.RequisitionId == requisition.Id && (review.Kind != ReviewKind.Final || review.AskedAt != null)
            && db.Assignments.Any(row => row.ReviewId == review.Id && row.State == AssignmentState.Asked && row.PersonId != requisition.RecruiterId),
        cancellationToken);

    private static int Page(int asked, int count) => Math.Clamp(asked, 0, Math.Max(0, (count - 1) / PageSize));

    // Who was picked from the organisation and never met has no name yet.
    private static string NameOf(Person person) => string.Equals(person.Name, person.ObjectId, StringComparison.Ordinal) ? string.Empty : person.Name;

    private async Task<IReadOnlyList<(string Name, IReadOnlyList<Person> Matches)>> UnknownAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var unknown = new List<(string Name, IReadOnlyList<Person> Matches)>();
        foreach (var name in requisition.UnknownManagers)
        {
            unknown.Add((name, await directory.FindAsync(name, cancellationToken)));
        }

        return unknown;
    }

    private async Task<(IReadOnlyList<Person> Deciding, Dictionary<string, string> StandIns)> DecidingAsync(
        Guid requisitionId, IReadOnlyList<Person> managers, CancellationToken cancellationToken)
    {
        var asked = await people.OfAsync(managers.Select(manager => manager.Id), requisitionId, cancellationToken);
        var ids = asked.Select(reviewer => reviewer.PersonId).ToList();
        var found = await db.People.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return (
            [.. ids.Where(found.ContainsKey).Select(id => found[id])],
            asked.Where(reviewer => reviewer.StandsInFor is not null && found.ContainsKey(reviewer.PersonId))
                .ToDictionary(reviewer => NameOf(managers.Single(manager => manager.Id == reviewer.StandsInFor)), reviewer => NameOf(found[reviewer.PersonId]), StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<string>> UnreachableAsync(IReadOnlyList<Person> managers, CancellationToken cancellationToken)
    {
        var keys = managers.Select(person => (Guid?)person.Id).ToList();
        var reachable = await db.Conversations.AsNoTracking()
            .Where(row => keys.Contains(row.PersonId) && row.Kind == ConversationKind.Personal && !row.Unreachable)
            .Select(row => row.PersonId).ToListAsync(cancellationToken);
        return [.. managers.Where(person => !reachable.Contains(person.Id)).Select(NameOf)];
    }

    private async Task<IReadOnlyList<ProgressView.FileLine>> RemovedAsync(Guid requisitionId, bool isBlind, CancellationToken cancellationToken)
    {
        var last = await db.AuditEvents.AsNoTracking().Where(row => row.ChainId == requisitionId && row.Code == RemoveFile.AuditCode)
            .OrderByDescending(row => row.Number).Take(MostRemoved).Select(row => row.SubjectId).ToListAsync(cancellationToken);
        var lines = await LinesAsync(
            db.Files.AsNoTracking().Where(row => last.Contains(row.Id) && row.State == ReceivedFileState.Removed && row.BlobId != null), isBlind, cancellationToken);
        return [.. lines.OrderBy(line => last.IndexOf(line.FileId))];
    }

    private async Task<IReadOnlyList<ProgressView.FileLine>> LinesAsync(IQueryable<ReceivedFile> files, bool isBlind, CancellationToken cancellationToken)
    {
        var rows = await files.Select(file => new
        {
            file.Id, file.Name, file.Fault, file.State, file.Position, file.Role,
            Number = db.Candidates.Where(candidate => candidate.Id == file.CandidateId).Select(candidate => (int?)candidate.Number).FirstOrDefault(),
            IsDecided = db.Candidates.Any(candidate => candidate.Id == file.CandidateId && candidate.Outcome != null),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProgressView.FileLine(
            row.Id, isBlind && !row.IsDecided && row.Role != FileRole.JobDescription ? BlindReading.FileName(row.Name, row.Position) : row.Name, row.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"C-{number}") : null, row.Fault, row.State))];
    }

    private async Task<ProgressView.CandidateCounts> CountsAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var groups = await db.Candidates.Where(row => row.RequisitionId == requisitionId)
            .GroupBy(row => new { row.State, IsUnread = row.Fault != null, IsScreened = row.Recommendation != null })
            .Select(group => new { group.Key.State, group.Key.IsUnread, group.Key.IsScreened, Count = group.Count() }).ToListAsync(cancellationToken);
        var present = groups.Where(group => group.State is not (CandidateState.Withdrawn or CandidateState.Removed)).ToList();
        int Of(params CandidateState[] states) => present.Where(group => states.Contains(group.State)).Sum(group => group.Count);
        return new ProgressView.CandidateCounts(
            present.Sum(group => group.Count), Of(CandidateState.New),
            present.Where(group => group.IsUnread).Sum(group => group.Count), present.Where(group => group.IsScreened).Sum(group => group.Count),
            Of(CandidateState.Proposed, CandidateState.Decided), Of(CandidateState.Decided));
    }
}
