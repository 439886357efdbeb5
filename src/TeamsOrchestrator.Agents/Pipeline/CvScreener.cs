using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Pipeline;

/// <summary>The second half of the way of a CV: what must not count is covered, the rest is compared with the criteria.</summary>
/// <param name="redactor">Covers what must not count.</param>
/// <param name="screener">Compares.</param>
public sealed class CvScreener(Redactor redactor, IAgent<ScreeningRequest, ScreeningResult> screener)
{
    /// <summary>Gets who compares.</summary>
    public AgentIdentity Screener => screener.Identity;

    /// <summary>Covers what must not count and puts together what the screener reads.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="criteria">What is asked for.</param>
    /// <param name="hints">What reviewers pointed out about this CV.</param>
    /// <returns>The request; it holds nothing of the CV that was covered.</returns>
    public ScreeningRequest Prepare(Document document, Profile profile, CriteriaSet criteria, IReadOnlyList<ReadingHint> hints)
    {
        var redacted = redactor.Redact(document, profile);
        return new ScreeningRequest(redacted.Pages, RedactedProfile.Of(profile, redacted), criteria, hints);
    }

    /// <summary>Compares the same CV under another name, with other pronouns and from another university. No verdict may change.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="request">What <see cref="Prepare"/> made of both.</param>
    /// <param name="result">The opinion on the CV as it is.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The opinion, with a flag that names the criteria whose verdict the swap changed.</returns>
    /// <exception cref="OperationCanceledException">The run was ended; nothing is known of a swap.</exception>
    public async Task<ScreeningResult> SwapAsync(Document document, Profile profile, ScreeningRequest request, ScreeningResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        cancellationToken.ThrowIfCancellationRequested();
        var swapped = SwappedCv.Of(document, profile);
        var redacted = redactor.Redact(swapped.Document, swapped.Profile, document, request.Pages);
        var covered = RedactedProfile.Of(swapped.Profile, redacted);
        if (IsSame(redacted.Pages, request.Pages) && IsSame(covered, request.Profile))
        {
            // Once who it is of is covered, it is the same CV, and so would be the opinion.
            return result;
        }

        var other = await ScreenAsync(swapped.Document, request with { Pages = redacted.Pages, Profile = covered }, cancellationToken);
        var pointedAt = request.Hints.Select(hint => hint.CriterionId).ToHashSet(StringComparer.Ordinal);
        var changed = result.Findings.Zip(other.Findings)
            .Where(pair => pair.First.Verdict != pair.Second.Verdict && !pointedAt.Contains(pair.First.CriterionId))
            .Select(pair => request.Criteria.Find(pair.First.CriterionId)?.Text ?? pair.First.CriterionId)
            .ToList();
        return changed.Count == 0 ? result : result with { Flags = [.. result.Flags, new Flag(FlagKind.DependsOnPerson, string.Join("; ", changed))] };
    }

    internal static bool IsSame(IReadOnlyList<DocumentPage> one, IReadOnlyList<DocumentPage> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.Number == pair.Second.Number && pair.First.Lines.SequenceEqual(pair.Second.Lines, StringComparer.Ordinal));

    // An agent gets nothing of a profile but these.
    internal static bool IsSame(Profile one, Profile other) => string.Equals(one.Language, other.Language, StringComparison.Ordinal) && one.Positions.SequenceEqual(other.Positions);

    /// <summary>Compares a CV with the criteria. What the screener claims without words of the CV does not count.</summary>
    /// <param name="document">The CV, for what was noticed while it was read.</param>
    /// <param name="request">What <see cref="Prepare"/> made of it.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The opinion, with the flags of the file before those of the screening.</returns>
    public async Task<ScreeningResult> ScreenAsync(Document document, ScreeningRequest request, CancellationToken cancellationToken) =>
        Check(document, request, await screener.RunAsync(request, cancellationToken));

    /// <summary>Checks an opinion before it counts, whichever agent it is from: every quote has to stand in the CV.</summary>
    /// <param name="document">The CV, for what was noticed while it was read.</param>
    /// <param name="request">What the agent read.</param>
    /// <param name="result">What it said.</param>
    /// <returns>What holds of it, with the flags of the file before those of the screening.</returns>
    public static ScreeningResult Check(Document document, ScreeningRequest request, ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var held = QuoteCheck.Check(result, request.Criteria, request.Pages);
        return held with { Flags = [.. document.Flags, .. held.Flags] };
    }
}
