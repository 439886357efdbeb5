using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary><c>criteria R-1</c>: what candidates are compared with.</summary>
internal sealed class CriteriaCommand(NamedRequisition named, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "criteria", cancellationToken) is { } found)
        {
            await answer.PostAsync(call.Actor, answer.New(CriteriaCard.Kind, found.Requisition.Id), cancellationToken);
        }
    }
}
