using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Adds the summary of the screening that counts. Every version of a screening needs its own, a person's correction too: cards show both beside each other.</summary>
internal sealed class SummaryWriter(IAgent<SummaryRequest, CandidateSummary> summariser, ArtifactStore artifacts)
{
    /// <summary>Summarises a screening in the language of the criteria, which its readers agreed on; where they are too short to tell, in that of the CV.</summary>
    public async Task WriteAsync(
        Candidate candidate, CriteriaSet criteria, Profile profile, ScreeningResult screening, string inputsFingerprint, CancellationToken cancellationToken)
    {
        var language = LanguageDetector.Detect(string.Join('\n', criteria.Items.Select(item => item.Text))) ?? profile.Language ?? "en";
        var summary = await summariser.RunAsync(new SummaryRequest(criteria, screening, profile, language), cancellationToken);
        await artifacts.AddAsync(
            ArtifactKind.Summary, candidate.RequisitionId, candidate, summariser.Identity.ToString(), inputsFingerprint, summary, ArtifactJson.Default.CandidateSummary, cancellationToken);
    }
}
