using System.Text.Json;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Carries out a command that names a requisition and a person; where the person is not clear, asks with a form.</summary>
internal sealed class TeamOrder(NamedRequisition named, NamedPerson people, PassOnReader reader, PassOnPeople passOn, PersonalAnswer answer)
{
    /// <summary>Carries it out.</summary>
    /// <param name="call">The command, its arguments beginning with the code of the requisition.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="say">What a button says before the code.</param>
    /// <param name="read">Reads from what follows the code who is named, and in whose place.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task RunAsync(CommandCall call, PassOnPurpose purpose, string say, Func<string, (string Who, string? Replaced)> read, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, say, cancellationToken) is not { } found)
        {
            return;
        }

        var requisition = found.Requisition;
        if (await reader.FindAsync(requisition.Id, purpose, call.Actor.Person, cancellationToken) is null)
        {
            await answer.SayAsync(call.Actor, "PassOn_OnlyInCharge", [requisition.Code], cancellationToken);
            return;
        }

        var (who, instead) = read(found.More);
        var replaced = instead is null ? [] : await people.FindAsync(instead, call, cancellationToken);
        if (instead is not null && replaced.Count != 1)
        {
            await answer.SayAsync(call.Actor, "PassOn_WhoseUnknown", [CardText.Escape(ShortText.Cut(instead, PersonalAnswer.LongestQuote))], cancellationToken);
            return;
        }

        if (await people.FindAsync(who, call, cancellationToken) is [var person])
        {
            var order = new PassOnOrder(purpose, requisition.Id, person) { Replaced = replaced.Count == 1 ? replaced[0] : null };
            await answer.SayAsync(call.Actor, "PassOn_Said", [(await passOn.RunAsync(order, call.Actor, cancellationToken)).Text], cancellationToken);
            return;
        }

        var name = NamedPerson.Plain(who);
        var form = new PassOnForm(purpose, requisition.Id, name.Length == 0 ? null : ShortText.Cut(name, PersonalAnswer.LongestQuote));
        await answer.PostAsync(call.Actor, answer.New(PassOnCard.Kind, requisition.Id, JsonSerializer.Serialize(form, ReviewersJson.Default.PassOnForm)), cancellationToken);
    }
}
