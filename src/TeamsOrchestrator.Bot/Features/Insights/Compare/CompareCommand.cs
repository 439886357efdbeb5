using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary><c>compare C-3 C-7</c>: up to five people of one requisition beside each other, criterion by criterion. It ranks nobody.</summary>
internal sealed class CompareCommand(HiringDb db, RequisitionLookup lookup, PersonalAnswer answer, AuditLog audit) : ICommand
{
    /// <summary>How many people one card holds beside each other.</summary>
    public const int Most = 5;

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var named = ComparedNames.Read(call.Arguments);
        if (named.Count == 0)
        {
            await SayAsync(call, "Compare_Which", cancellationToken);
        }
        else if (named.Count > Most)
        {
            await SayAsync(call, "Compare_TooMany", cancellationToken, Most.ToString(call.Actor.Words.Culture), named.Count.ToString(call.Actor.Words.Culture));
        }
        else if (await FindAsync(call, named, cancellationToken) is { } people && await MayAsync(call, people, named.Count, cancellationToken))
        {
            foreach (var candidate in people)
            {
                audit.Add(candidate.RequisitionId, AuditActor.Person(call.Actor.Id), "candidate.opened", candidate.Id, candidateId: candidate.Id);
            }

            var view = new CompareView([.. people.Select(candidate => candidate.Number)], CompareFace.Criteria, Page: 0);
            await answer.PostAsync(call.Actor, answer.New(CompareCard.Kind, people[0].RequisitionId, view.ToString()), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Candidate>?> FindAsync(CommandCall call, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var (people, missing) = (new List<Candidate>(), new List<string>());
        foreach (var name in named)
        {
            switch (await lookup.FindCandidatesAsync(name, call.Actor.Id, call.Actor.Roles, cancellationToken))
            {
                case [var only]:
                    people.Add(only);
                    break;
                case []:
                    missing.Add(name);
                    break;
                case var several:
                    await SayAsync(call, "Compare_Several", cancellationToken, Quoted(name), call.Actor.Words.List([.. several.Select(candidate => candidate.Code)]));
                    return null;
            }
        }

        if (missing.Count == 0)
        {
            return [.. people.DistinctBy(candidate => candidate.Id)];
        }

        await SayAsync(call, "Lookup_NoSuchCandidate", cancellationToken, string.Join(", ", missing.Select(Quoted)));
        return null;
    }

    private async Task<bool> MayAsync(CommandCall call, IReadOnlyList<Candidate> people, int named, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        var gone = people.Where(candidate => candidate.ErasedAt is not null || candidate.State == CandidateState.Removed).Select(candidate => candidate.Code).ToList();
        var requisitions = people.Select(candidate => candidate.RequisitionId).Distinct().ToList();
        if (gone.Count > 0)
        {
            await SayAsync(call, "Compare_Gone", cancellationToken, words.List(gone));
        }
        else if (people.Count == 1)
        {
            await SayAsync(call, named > 1 ? "Compare_Same" : "Compare_OneOnly", cancellationToken, people[0].Code);
        }
        else if (requisitions.Count > 1)
        {
            await SayAsync(call, "Compare_DifferentRequisitions", cancellationToken, await WhereAsync(people, cancellationToken));
        }
        else
        {
            return true;
        }

        return false;
    }

    private async Task<string> WhereAsync(IReadOnlyList<Candidate> people, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        foreach (var group in people.GroupBy(candidate => candidate.RequisitionId))
        {
            var requisition = await db.Requisitions.FindAsync([db.Tenant.Id, group.Key], cancellationToken);
            parts.Add($"{requisition!.Code}: {string.Join(", ", group.Select(candidate => candidate.Code))}");
        }

        return string.Join("; ", parts);
    }

    private static string Quoted(string name) => CardText.Escape(ShortText.Cut(name, PersonalAnswer.LongestQuote));

    private Task SayAsync(CommandCall call, string words, CancellationToken cancellationToken, params string[] values) => answer.SayAsync(call.Actor, words, values, cancellationToken);
}
