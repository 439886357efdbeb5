using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Finds the candidate that a command names by code or name. Several of the same name are offered as buttons.</summary>
internal sealed class NamedCandidate(RequisitionLookup lookup, PersonalAnswer answer)
{
    /// <summary>Finds the candidate.</summary>
    /// <param name="call">The command.</param>
    /// <param name="say">What a button says before the code, such as <c>why</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The candidate, or null where the person was answered already.</returns>
    public async Task<Candidate?> FindAsync(CommandCall call, string say, CancellationToken cancellationToken)
    {
        if (call.Arguments.Length == 0)
        {
            await answer.SayAsync(call.Actor, "Lookup_WhichCandidate", [say], cancellationToken);
            return null;
        }

        var found = await lookup.FindCandidatesAsync(call.Arguments, call.Actor.Id, call.Actor.Roles, cancellationToken);
        switch (found)
        {
            case [var only]:
                return only;
            case []:
                await answer.SayAsync(call.Actor, "Lookup_NoSuchCandidate", [CardText.Escape(ShortText.Cut(call.Arguments.ReplaceLineEndings(" "), PersonalAnswer.LongestQuote))], cancellationToken);
                return null;
            default:
                await answer.PostAsync(call.Actor, ChooseCandidateCard.Name(answer, call.Actor.Id, say, call.Arguments), cancellationToken);
                return null;
        }
    }
}
