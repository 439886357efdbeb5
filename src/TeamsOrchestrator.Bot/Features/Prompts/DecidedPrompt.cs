using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Finds the version that a click is about, and says what keeps the person from deciding on it. The data of a click prove nothing.</summary>
internal sealed class DecidedPrompt(HiringDb db, PromptBook book)
{
    /// <summary>Finds it.</summary>
    /// <returns>The row where the person may do that now; else what the click is answered with.</returns>
    public async Task<(PromptVersion? Row, CardReply? No)> FindAsync(CardCall call, PromptAct act, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(PromptClicksJson.Default.PromptClick) is not { } click || !actor.InPersonalChat
            || await db.PromptVersions.SingleOrDefaultAsync(row => row.Id == click.Id, cancellationToken) is not { } row)
        {
            return (null, CardReply.Say(words["Chat_ButtonUnknown"]));
        }

        var isOwn = row.ProposedBy == actor.Id;
        return PromptPermissions.Allows(act, actor.Roles, isOwn, row.State) ? (row, null)
            : !PromptPermissions.Allows(act, actor.Roles) ? (null, CardReply.Say(words[book.NotAllowed]))
            : row.State == PromptState.Proposed ? (null, CardReply.Say(words[isOwn ? "Prompts_NotOwn" : "Prompts_NotTheirs"]))
            : (null, CardReply.Show(PromptCard.Name(row.Id))); // somebody was faster
    }
}
