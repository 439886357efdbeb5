using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Collects what reviewers changed in what an agent wrote with a prompt, since its live version went live. Everything is read from the versions that are kept anyway, so what was erased is not found here either.</summary>
internal sealed class ReadEdits(HiringDb db, ArtifactStore artifacts, PromptBook book, Redactor redactor)
{
    private const int MostVersions = 60;
    private const int LongestText = 400;

    /// <summary>Reads them, the newest first. Confidential requisitions stay out.</summary>
    public async Task<IReadOnlyList<PromptEdit>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var since = (await book.LiveAsync(name, cancellationToken))?.DecidedAt ?? 0;
        var prefix = name + "/";
        var pairs = await (
            from after in db.Artifacts.AsNoTracking()
            where after.PersonId != null && after.CreatedAt > since
            from before in db.Artifacts.AsNoTracking()
            where before.RequisitionId == after.RequisitionId && before.CandidateId == after.CandidateId && before.Kind == after.Kind && before.Number == after.Number - 1
                && before.Agent != null && before.Agent.StartsWith(prefix)
            join requisition in db.Requisitions.AsNoTracking() on after.RequisitionId equals requisition.Id
            where !requisition.Confidential
            orderby after.CreatedAt descending, after.Id
            select new { Before = before, After = after, requisition.Number }).Take(MostVersions).ToListAsync(cancellationToken);
        var edits = new List<PromptEdit>();
        foreach (var pair in pairs)
        {
            var changes = await ChangesAsync(pair.Before, pair.After, cancellationToken);
            edits.AddRange(changes.Select((change, index) => new PromptEdit(
                string.Create(CultureInfo.InvariantCulture, $"e{pair.After.Id:N}{index}"), pair.After.Kind, string.Create(CultureInfo.InvariantCulture, $"R-{pair.Number}"), pair.After.CreatedAt, Short(change.Before), Short(change.After))));
        }

        return edits;
    }

    private async Task<IReadOnlyList<(string? Before, string? After)>> ChangesAsync(ArtifactVersion before, ArtifactVersion after, CancellationToken cancellationToken) => after.Kind switch
    {
        ArtifactKind.Criteria => await CriteriaAsync(before, after, cancellationToken),
        ArtifactKind.JobDescription => await BothAsync(before, after, ArtifactJson.Default.JobDescriptionDraft, draft => draft.Text, cancellationToken),
        ArtifactKind.Message => await CoveredAsync(after, await BothAsync(before, after, ArtifactJson.Default.MessageVersion, message => $"{message.Draft.Subject}\n{message.Draft.Body}", cancellationToken), cancellationToken),
        ArtifactKind.InterviewKit => await CoveredAsync(after, await BothAsync(before, after, ArtifactJson.Default.InterviewKit, kit => string.Join('\n', kit.Questions.Select(question => question.Text)), cancellationToken), cancellationToken),
        ArtifactKind.Screening => await VerdictsAsync(before, after, cancellationToken),
        _ => [],
    };

    private async Task<IReadOnlyList<(string? Before, string? After)>> CriteriaAsync(ArtifactVersion before, ArtifactVersion after, CancellationToken cancellationToken) =>
        await artifacts.ReadAsync(before, ArtifactJson.Default.CriteriaDraft, cancellationToken) is { } one && await artifacts.ReadAsync(after, ArtifactJson.Default.CriteriaDraft, cancellationToken) is { } other
            ? [.. CriteriaDifference.Of(one.Criteria, other.Criteria).Select(change => (Said(change.Before), Said(change.After)))]
            : [];

    private static string? Said(Criterion? criterion) => criterion is null ? null : $"{PromptWords.Of(criterion.Importance)}: {criterion.Text}";

    // The criterion and the two verdicts. What the reviewer wrote about the person stays where it is.
    private async Task<IReadOnlyList<(string? Before, string? After)>> VerdictsAsync(ArtifactVersion before, ArtifactVersion after, CancellationToken cancellationToken)
    {
        var one = await artifacts.ReadAsync(before, ArtifactJson.Default.ScreeningResult, cancellationToken);
        var other = await artifacts.ReadAsync(after, ArtifactJson.Default.ScreeningResult, cancellationToken);
        var criteria = await artifacts.ReadAsync(await artifacts.NewestCriteriaAsync(after.RequisitionId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        return one is null || other is null ? []
            : [.. one.Findings.Zip(other.Findings).Where(pair => pair.First.Verdict != pair.Second.Verdict && pair.First.CriterionId == pair.Second.CriterionId && criteria?.Criteria.Find(pair.First.CriterionId) is not null)
                .Select(pair => (criteria!.Criteria.Find(pair.First.CriterionId)!.Text, pair))
                .Select(item => ((string?)$"{item.Text}: {PromptWords.Of(item.pair.First.Verdict)}", (string?)$"{item.Text}: {PromptWords.Of(item.pair.Second.Verdict)}"))];
    }

    private async Task<IReadOnlyList<(string? Before, string? After)>> BothAsync<T>(
        ArtifactVersion before, ArtifactVersion after, JsonTypeInfo<T> type, Func<T, string> text, CancellationToken cancellationToken)
        where T : class =>
        await artifacts.ReadAsync(before, type, cancellationToken) is { } one && await artifacts.ReadAsync(after, type, cancellationToken) is { } other
            ? [.. TextDifference.Of(text(one), text(other)).Select(line => (Side(line, WordChange.Gone), Side(line, WordChange.New))).Where(change => change.Item1 is not null || change.Item2 is not null)]
            : [];

    private static string? Side(IReadOnlyList<WordRun> line, WordChange side) =>
        string.Concat(line.Where(piece => piece.Change == WordChange.Same || piece.Change == side).Select(piece => piece.Text)).Trim() is { Length: > 0 } text ? text : null;

    // A text to or about a candidate is covered as a CV is before a model reads it; where the name is not known all of it is.
    private async Task<IReadOnlyList<(string? Before, string? After)>> CoveredAsync(ArtifactVersion of, IReadOnlyList<(string? Before, string? After)> changes, CancellationToken cancellationToken)
    {
        if (of.CandidateId is not { } candidateId || changes.Count == 0)
        {
            return changes;
        }

        var profile = await artifacts.ReadAsync(await artifacts.NewestAsync(ArtifactKind.Profile, of.RequisitionId, candidateId, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);
        return [.. changes.Select(change => (Covered(change.Before, profile), Covered(change.After, profile)))];
    }

    private string? Covered(string? text, Profile? profile) => text is null ? null : redactor.RedactWords(text, profile);

    private static string? Short(string? text) => text is null ? null : ShortText.Cut(string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)), LongestText);
}
