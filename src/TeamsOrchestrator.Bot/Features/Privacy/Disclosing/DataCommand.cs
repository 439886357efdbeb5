using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary><c>data C-3</c>: what is held on one person, to be handed to that person.</summary>
internal sealed class DataCommand(NamedCandidate named, RecordKeeping keeping, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "data", cancellationToken) is not { } candidate)
        {
            return;
        }

        if (await keeping.FindAsync(RequisitionAct.Disclose, candidate.RequisitionId, call.Actor.Id, cancellationToken) is null)
        {
            await answer.SayAsync(call.Actor, "Privacy_OnlyHr", [], cancellationToken);
            return;
        }

        await answer.PostAsync(call.Actor, answer.New(DataCard.Kind, candidate.Id), cancellationToken);
    }
}
