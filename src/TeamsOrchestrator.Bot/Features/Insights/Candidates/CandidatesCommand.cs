using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary><c>candidates R-1 [stage]</c>: everybody of a requisition, a page at a time.</summary>
internal sealed class CandidatesCommand(NamedRequisition named, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "candidates", cancellationToken) is not { } found)
        {
            return;
        }

        if (CandidateFilter.Read(found.More) is { } filter)
        {
            await answer.PostAsync(call.Actor, answer.New(CandidatesCard.Kind, found.Requisition.Id, filter.Parameters(page: 0)), cancellationToken);
            return;
        }

        await answer.SayAsync(
            call.Actor, "Candidates_NoSuchStage", [Teams.Cards.CardText.Escape(found.More), string.Join(", ", CandidateFilter.EnglishNames), found.Requisition.Code], cancellationToken);
    }
}
