using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Finds the requisition that a command names. Where it names none, or one that the person may not see, the person's own are offered as buttons.</summary>
internal sealed partial class NamedRequisition(RequisitionLookup lookup, PersonalAnswer answer)
{
    /// <summary>Finds the requisition at the beginning of a command's arguments.</summary>
    /// <param name="call">The command.</param>
    /// <param name="say">What a button says before the code, such as <c>status</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The requisition and the rest of the arguments; null where the person was offered others instead.</returns>
    public async Task<(Requisition Requisition, string More)?> FindAsync(CommandCall call, string say, CancellationToken cancellationToken)
    {
        var (code, rest) = Split(call.Arguments);
        if (await lookup.FindAsync(code, call.Actor.Id, call.Actor.Roles, cancellationToken) is { } requisition)
        {
            return (requisition, rest);
        }

        await answer.PostAsync(call.Actor, ChooseRequisitionCard.Name(answer, call.Actor.Id, say, code, rest), cancellationToken);
        return null;
    }

    /// <summary>Splits arguments into a code and what follows it.</summary>
    public static (string Code, string More) Split(string arguments)
    {
        var match = Patiently.Do(() => Code().Match(arguments));
        return match.Success ? (match.Groups["code"].Value, match.Groups["rest"].Value.Trim()) : FirstWord(arguments);
    }

    // "close filled" names the reason before the requisition is chosen; "close R-x" names a code that does not exist.
    private static (string Code, string More) FirstWord(string arguments) =>
        arguments.StartsWith("R-", StringComparison.OrdinalIgnoreCase) ? (arguments, string.Empty) : (string.Empty, arguments.Trim());

    [GeneratedRegex(@"^\s*(?<code>[Rr][-\s\u2010\u2011\u2013]?\d{1,9})\b(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Code();
}
