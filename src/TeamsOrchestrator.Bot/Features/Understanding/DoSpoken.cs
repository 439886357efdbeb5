using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>A person confirms a command that was made of what this person wrote. It runs as if it had been said, once.</summary>
internal sealed class DoSpoken(HiringDb db, SpokenWords words, CommandTurn commands, Outbox outbox) : ICardAction
{
    public static string Verb => "spoken.do";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(UnderstandingJson.Default.SpokenClick) is not { Line: >= 0 and < 31 } click
            || await db.SpokenTexts.SingleOrDefaultAsync(row => row.Id == click.Id && row.PersonId == call.Actor.Id, cancellationToken) is not { } spoken)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        var lines = await words.LinesAsync(spoken, cancellationToken);
        if (spoken.State == SpokenTextState.Understood && click.Line < lines.Count && (spoken.Done & (1 << click.Line)) == 0)
        {
            spoken.Done |= 1 << click.Line;
            spoken.Version++;
            await commands.RunAsync(lines[click.Line], spoken, call.Actor, cancellationToken);
            outbox.UpdateAll(SpokenCard.Kind, spoken.Id, quiet: false);
        }

        return CardReply.Show(SpokenCard.Name(spoken.Id));
    }
}
