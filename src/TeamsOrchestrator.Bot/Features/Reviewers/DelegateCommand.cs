using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary><c>delegate to &lt;person&gt; until &lt;date&gt;</c> and <c>delegate off</c>: who decides for the speaker meanwhile.</summary>
internal sealed partial class DelegateCommand(NamedPerson named, PassOnPeople passOn, EndDelegations ending, PersonalAnswer answer, TimeProvider clock) : ICommand
{
    private static readonly string[] Off = ["off", "end", "aus", "ende", "beenden"];

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (Off.Contains(call.Arguments.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            var ended = await ending.RunAsync(call.Actor.Person, _ => true, cancellationToken);
            await answer.SayAsync(call.Actor, ended ? "PassOn_DelegationEnded" : "PassOn_NothingDelegated", [], cancellationToken);
            return;
        }

        var match = Patiently.Do(() => Sentence().Match(call.Arguments));
        var (who, untilText) = (NamedPerson.Plain(match.Groups["who"].Value), match.Groups["until"].Value);
        DateOnly? until = null;
        if (untilText.Length > 0)
        {
            if (!UntilDay.TryRead(untilText, UntilDay.Today(call.Actor.Person, clock), out var day))
            {
                await answer.SayAsync(call.Actor, "PassOn_NoDay", [CardText.Escape(ShortText.Cut(untilText, PersonalAnswer.LongestQuote))], cancellationToken);
                return;
            }

            until = day;
        }

        if (await named.FindAsync(match.Groups["who"].Value, call, cancellationToken) is [var person])
        {
            var said = await passOn.RunAsync(new PassOnOrder(PassOnPurpose.Delegate, RequisitionId: null, person) { Until = until }, call.Actor, cancellationToken);
            await answer.SayAsync(call.Actor, "PassOn_Said", [said.Text], cancellationToken);
            return;
        }

        var form = new PassOnForm(PassOnPurpose.Delegate, RequisitionId: null, who.Length == 0 ? null : ShortText.Cut(who, PersonalAnswer.LongestQuote), until?.ToString("O", CultureInfo.InvariantCulture));
        await answer.PostAsync(call.Actor, answer.New(PassOnCard.Kind, call.Actor.Id, JsonSerializer.Serialize(form, ReviewersJson.Default.PassOnForm)), cancellationToken);
    }

    [GeneratedRegex(@"^(?:(?:to|an|durch)\b)?\s*(?<who>.*?)\s*(?:\b(?:until|till|bis(?:\s+zum)?)\s+(?<until>\S.*))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();
}
