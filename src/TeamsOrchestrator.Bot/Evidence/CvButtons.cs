using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>The button that opens a CV, wherever a card shows its person; the reviews slice handles it and checks again who clicks, and what is hidden from them.</summary>
internal static class CvButtons
{
    public const string OpenVerb = "cv.open";

    /// <summary>Says whether there is still a CV, and a reason to read it: not once the person no longer wishes to be considered.</summary>
    public static bool MayOpen(Candidate candidate) => candidate is { ErasedAt: null, State: not CandidateState.Withdrawn };

    public static ExecuteAction Open(Words words, Guid candidateId, Guid? stackId) => Page(words["Evidence_OpenCv"], candidateId, stackId);

    public static ExecuteAction Page(string title, Guid candidateId, Guid? stackId, int page = 0, bool compared = false) =>
        ExecuteAction.For(title, OpenVerb, new CvClick(candidateId, stackId, page, compared), EvidenceJson.Default.CvClick) with { AssociatedInputs = AssociatedInputs.None };
}
