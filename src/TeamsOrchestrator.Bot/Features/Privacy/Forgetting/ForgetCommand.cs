using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary><c>forget C-3</c>: asks whether everything that is held on a person is to be erased.</summary>
internal sealed class ForgetCommand(NamedCandidate named, RecordKeeping keeping, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "forget", cancellationToken) is not { } candidate)
        {
            return;
        }

        if (await keeping.FindAsync(RequisitionAct.Forget, candidate.RequisitionId, call.Actor.Id, cancellationToken) is null)
        {
            await answer.SayAsync(call.Actor, "Privacy_OnlyHr", [], cancellationToken);
            return;
        }

        await answer.PostAsync(call.Actor, answer.New(ForgetCard.Kind, candidate.Id), cancellationToken);
    }
}
