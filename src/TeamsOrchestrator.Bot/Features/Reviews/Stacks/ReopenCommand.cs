using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary><c>reopen C-3</c>: asks why a decision on a candidate is to be made anew.</summary>
internal sealed class ReopenCommand(NamedCandidate named, ReopenReader reader, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "reopen", cancellationToken) is not { } candidate)
        {
            return;
        }

        if (await reader.MayAsync(candidate, call.Actor.Person, cancellationToken))
        {
            await answer.PostAsync(call.Actor, answer.New(ReopenCard.Kind, candidate.Id), cancellationToken);
        }
        else
        {
            await answer.SayAsync(call.Actor, "Reopen_NotYours", [candidate.Code, CardText.Escape(await reader.WhoMayAsync(candidate, call.Actor.Words, cancellationToken))], cancellationToken);
        }
    }
}
