using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>A second person agrees: from now on new work follows the version. What runs stays with its own.</summary>
internal sealed class ApprovePrompt(HiringDb db, DecidedPrompt decided, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    public static string Verb => "prompt.approve";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (row, no) = await decided.FindAsync(call, PromptAct.Approve, cancellationToken);
        if (row is null)
        {
            return no!;
        }

        var words = call.Actor.Words;
        if (!row.FollowsProduct && LivePrompts.Read(row) is null)
        {
            return CardReply.Say(words["Prompts_NoLongerFits", PromptBook.Label(row)]);
        }

        // Two were proposed in the same moment with the same number.
        if (!row.FollowsProduct && await db.PromptVersions.AnyAsync(
            other => other.Name == row.Name && other.Number == row.Number && other.Text != row.Text && (other.State == PromptState.Live || other.State == PromptState.Former), cancellationToken))
        {
            return CardReply.Say(words["Prompts_NumberTaken", row.Number]);
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var before in await db.PromptVersions.Where(other => other.Name == row.Name && other.State == PromptState.Live).ToListAsync(cancellationToken))
        {
            before.GiveWay(now);
            outbox.UpdateAll(PromptCard.Kind, before.Id, quiet: true);
        }

        row.Approve(call.Actor.Id, now);
        audit.Add(AuditLog.TenantChain, AuditActor.Person(call.Actor.Id), "prompt.approved", row.Id, PromptBook.Label(row));
        outbox.UpdateAll(PromptCard.Kind, row.Id, quiet: false);
        await outbox.PostToAsync(row.ProposedBy, NoticeCard.Name($"prompt-live:{row.Id:N}", row.Id, "Prompts_NowLive", PromptBook.Label(row), CardText.Escape(call.Actor.Person.Name)), cancellationToken);
        return CardReply.Show(PromptCard.Name(row.Id));
    }
}
