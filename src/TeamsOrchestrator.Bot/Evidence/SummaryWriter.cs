using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Adds the summary of the screening that counts. Every version of a screening needs its own, a person's correction too: cards show both beside each other.</summary>
internal sealed class SummaryWriter(IAgent<SummaryRequest, CandidateSummary> summariser, LocalSummaryAgent rules, CallSubject subject, ArtifactStore artifacts)
{
    /// <summary>Summarises a screening in the language of the criteria, which its readers agreed on; where they are too short to tell, in that of the CV.</summary>
    public Task WriteAsync(Candidate candidate, CriteriaSet criteria, Profile profile, ScreeningResult screening, string inputsFingerprint, CancellationToken cancellationToken) =>
        WriteAsync(candidate, criteria, profile, screening, inputsFingerprint, cancellationToken, cancellationToken);

    /// <summary>Summarises a screening that is kept whoever stops: only the question to a model ends with <paramref name="asking"/>, and rules write the summary then.</summary>
    public async Task WriteAsync(
        Candidate candidate, CriteriaSet criteria, Profile profile, ScreeningResult screening, string inputsFingerprint, CancellationToken asking, CancellationToken cancellationToken)
    {
        var language = LanguageDetector.Detect(string.Join('\n', criteria.Items.Select(item => item.Text))) ?? profile.Language ?? "en";
        var (summary, by) = await SummariseAsync(new SummaryRequest(criteria, screening, profile, language), asking, cancellationToken);
        await artifacts.AddAsync(
            ArtifactKind.Summary, candidate.RequisitionId, candidate, by.ToString(), inputsFingerprint, summary, ArtifactJson.Default.CandidateSummary, cancellationToken);
    }

    // Rules can restate findings as well: nobody waits for a model because of a summary, nor does a turn. What no model may compare none summarises.
    private async Task<(CandidateSummary Summary, AgentIdentity By)> SummariseAsync(SummaryRequest request, CancellationToken asking, CancellationToken cancellationToken)
    {
        if (subject.IsWork && request.Screening.Alone is null)
        {
            try
            {
                return (await summariser.RunAsync(request, asking), summariser.Identity);
            }
            catch (Exception exception) when (exception is ModelFaultException || (exception is OperationCanceledException && asking.IsCancellationRequested && !cancellationToken.IsCancellationRequested))
            {
                // The ledger has what was paid.
            }
        }

        return (await rules.RunAsync(request, cancellationToken), rules.Identity);
    }
}
