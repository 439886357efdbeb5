using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary><c>no ai C-3</c>: asks whether the candidate declined AI.</summary>
internal sealed class NoAiCommand(HiringDb db, NamedCandidate named, RequisitionLookup lookup, PersonalAnswer answer) : ICommand
{
    private static readonly string[] Fillers = ["for ", "from ", "für ", "bei ", "von "];

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var filler = Fillers.FirstOrDefault(word => call.Arguments.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var asked = filler is null ? call : call with { Arguments = call.Arguments[filler.Length..].Trim() };
        if (await named.FindAsync(asked, "no ai", cancellationToken) is not { } candidate
            || await lookup.FindAsync(candidate.RequisitionId, call.Actor.Id, call.Actor.Roles, cancellationToken) is not { } requisition)
        {
            return;
        }

        if (!Permissions.Allows(RequisitionAct.DeclineAi, Standing.InChargeOf(requisition, call.Actor.Id, call.Actor.Roles)))
        {
            var recruiter = await db.People.Where(row => row.Id == requisition.RecruiterId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
            await answer.SayAsync(call.Actor, requisition.Confidential ? "NoAi_NotYoursConfidential" : "NoAi_NotYours", [candidate.Code, CardText.Escape(recruiter), requisition.Code], cancellationToken);
        }
        else if (await JoinedToAsync(candidate, cancellationToken) is { } other)
        {
            await answer.SayAsync(call.Actor, "NoAi_Joined", [candidate.Code, other], cancellationToken);
        }
        else
        {
            await answer.PostAsync(call.Actor, answer.New(NoAiCard.Kind, candidate.Id), cancellationToken);
        }
    }

    // The files of whoever was found to be the same person as somebody else went along.
    private async Task<string?> JoinedToAsync(Candidate candidate, CancellationToken cancellationToken) =>
        candidate is { State: CandidateState.Removed, ErasedAt: null }
        && await db.Files.Where(row => row.Id == candidate.FileId).Select(row => row.CandidateId).SingleOrDefaultAsync(cancellationToken) is { } otherId && otherId != candidate.Id
            ? await db.Candidates.AsNoTracking().Where(row => row.Id == otherId).SingleOrDefaultAsync(cancellationToken) is { } other ? other.Code : null
            : null;
}
