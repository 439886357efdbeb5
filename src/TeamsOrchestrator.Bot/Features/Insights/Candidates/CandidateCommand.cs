using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary><c>candidate C-3</c> and <c>why C-3</c>, by code or name: what was found, who decided what, and why.</summary>
internal sealed class CandidateCommand(NamedCandidate named, PersonalAnswer answer, AuditLog audit) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "why", cancellationToken) is { } candidate)
        {
            audit.Add(candidate.RequisitionId, AuditActor.Person(call.Actor.Id), "candidate.opened", candidate.Id, candidateId: candidate.Id);
            await answer.PostAsync(call.Actor, answer.New(CandidateCard.Kind, candidate.Id), cancellationToken);
        }
    }
}
