using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Reads the questions of a review. Their words come from the audit trail, so that what is erased there is gone here too.</summary>
internal sealed class ReadQuestions(HiringDb db)
{
    public async Task<IReadOnlyList<AskedQuestion>> ReadAsync(Guid reviewId, Person reader, Words words, CancellationToken cancellationToken)
    {
        var rows = await db.Questions.AsNoTracking().Where(row => row.ReviewId == reviewId).OrderBy(row => row.AskedAt).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        // Where everybody decides unseen by the others, a question could tell which way somebody leans.
        var review = await db.Reviews.AsNoTracking().SingleAsync(row => row.Id == reviewId, cancellationToken);
        var apart = review is { State: ReviewState.Open, IsUnseen: true };
        return await SayAsync(review.RequisitionId, [.. rows.Where(row => !apart || row.AskedBy == reader.Id)], reader, words, cancellationToken);
    }

    public async Task<IReadOnlyList<AskedQuestion>> SayAsync(Guid requisitionId, IReadOnlyList<Question> rows, Person reader, Words words, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var said = await db.AuditEvents.AsNoTracking().Where(row => row.ChainId == requisitionId && ids.Contains(row.SubjectId))
            .Join(db.AuditDetails, row => row.Id, detail => detail.EventId, (row, detail) => new { row.SubjectId, row.Code, detail.Text }).ToListAsync(cancellationToken);
        var people = rows.Select(row => row.AskedBy).Concat(rows.Select(row => row.AnsweredBy).OfType<Guid>()).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        string? Text(Guid id, string code) => said.Find(row => row.SubjectId == id && string.Equals(row.Code, code, StringComparison.Ordinal))?.Text;
        return [.. rows.Select(row => new AskedQuestion(names.GetValueOrDefault(row.AskedBy, "?"), words.When(row.AskedAt, reader.TimeZone), Text(row.Id, Question.AskedCode))
        {
            AnsweredBy = row.AnsweredBy is { } by ? names.GetValueOrDefault(by, "?") : null,
            AnsweredWhen = row.AnsweredAt is { } at ? words.When(at, reader.TimeZone) : null,
            Answer = Text(row.Id, Question.AnsweredCode),
        })];
    }
}
