using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Evaluation;

/// <summary>The forms in which one CV is put to an agent that is measured: as it is, with an instruction planted in it, and of somebody else. In each of them everything is covered that no model is to learn.</summary>
/// <param name="redactor">Covers it.</param>
public sealed class CvVariants(Redactor redactor)
{
    /// <summary>Prepares a CV as it is.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="criteria">What is asked for.</param>
    /// <returns>What the agent reads, the same for every agent.</returns>
    public ScreeningRequest AsItIs(Document document, Profile profile, CriteriaSet criteria)
    {
        var redacted = redactor.RedactNamelessly(document, profile);
        return new ScreeningRequest(redacted.Pages, RedactedProfile.Of(profile, redacted), criteria, []);
    }

    /// <summary>Plants a line that talks to an AI at the end of a CV.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="request">What <see cref="AsItIs"/> made of it.</param>
    /// <param name="line">The line.</param>
    /// <returns>What the agent reads, and whether the program notices the line. In a screening such a file goes to no model; here the line reaches it uncovered, for that is what is measured.</returns>
    public static (ScreeningRequest Request, bool IsNoticed) WithInstruction(Document document, ScreeningRequest request, string line)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var isNoticed = Patiently.Do(() => InstructionDetector.Find(document with { Pages = With(document.Pages, line) }).Any(found => found.Text.Contains(line, StringComparison.Ordinal)));
        return (request with { Pages = With(request.Pages, line) }, isNoticed);
    }

    /// <summary>Makes the same CV of somebody else: another name, the other pronouns, another university.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="request">What <see cref="AsItIs"/> made of both.</param>
    /// <returns>What the agent reads, or null where nothing differs once who it is of is covered.</returns>
    public ScreeningRequest? OfSomebodyElse(Document document, Profile profile, ScreeningRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var other = SwappedCv.Of(document, profile);
        var redacted = redactor.RedactNamelessly(other.Document, other.Profile);
        var covered = RedactedProfile.Of(other.Profile, redacted);
        return CvScreener.IsSame(redacted.Pages, request.Pages) && CvScreener.IsSame(covered, request.Profile) ? null : request with { Pages = redacted.Pages, Profile = covered };
    }

    private static List<DocumentPage> With(IReadOnlyList<DocumentPage> pages, string line) => [.. pages.SkipLast(1), pages[^1] with { Lines = [.. pages[^1].Lines, string.Empty, line] }];
}
