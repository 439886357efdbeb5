using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Takes back a version that one proposed, while nobody has decided.</summary>
internal sealed class WithdrawPrompt(DecidedPrompt decided, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    public static string Verb => "prompt.withdraw";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (row, no) = await decided.FindAsync(call, PromptAct.Withdraw, cancellationToken);
        if (row is null)
        {
            return no!;
        }

        row.Withdraw(clock.GetUtcNow().ToUnixTimeMilliseconds());
        audit.Add(AuditLog.TenantChain, AuditActor.Person(call.Actor.Id), "prompt.withdrawn", row.Id, PromptBook.Label(row));
        outbox.UpdateAll(PromptCard.Kind, row.Id, quiet: false);
        return CardReply.Show(PromptCard.Name(row.Id));
    }
}
