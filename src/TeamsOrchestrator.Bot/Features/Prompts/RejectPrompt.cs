using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>A second person says no to a proposed version, with a reason that whoever proposed it reads.</summary>
internal sealed class RejectPrompt(DecidedPrompt decided, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    public static string Verb => "prompt.reject";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (row, no) = await decided.FindAsync(call, PromptAct.Reject, cancellationToken);
        if (row is null)
        {
            return no!;
        }

        if (call.Input(DecisionButtons.ReasonInput) is not { Length: <= PromptVersion.MaxReason } reason)
        {
            return CardReply.Say(call.Actor.Words["Prompts_ReasonNeeded", PromptVersion.MaxReason]);
        }

        row.Reject(call.Actor.Id, clock.GetUtcNow().ToUnixTimeMilliseconds(), reason);
        audit.Add(AuditLog.TenantChain, AuditActor.Person(call.Actor.Id), "prompt.rejected", row.Id, $"{PromptBook.Label(row)}: {reason}");
        outbox.UpdateAll(PromptCard.Kind, row.Id, quiet: false);
        await outbox.PostToAsync(
            row.ProposedBy, NoticeCard.Name($"prompt-rejected:{row.Id:N}", row.Id, "Prompts_WasRejected", PromptBook.Label(row), CardText.Escape(call.Actor.Person.Name), CardText.Escape(reason)), cancellationToken);
        return CardReply.Show(PromptCard.Name(row.Id));
    }
}
