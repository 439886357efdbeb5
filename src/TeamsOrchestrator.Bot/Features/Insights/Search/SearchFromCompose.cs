using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.Status;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Features.Insights.Search;

/// <summary>The message extension: finds requisitions and candidates from any compose box.</summary>
/// <remarks>The list is seen by whoever searches, and holds what that person may see. The card that goes into the message is seen by
/// whoever reads the chat: it holds counts and states only, and confidential requisitions are left out altogether.</remarks>
internal sealed class SearchFromCompose(RequisitionLookup lookup, StatusReader status, FoundCard cards) : IInvoke
{
    /// <summary>The search commands of the app's manifest.</summary>
    public const string Requisitions = "requisitions";

    public const string Candidates = "candidates";

    public static string Name => InvokeNames.ComposeExtensionQuery;

    public async Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        if (!MessagingExtensionQuery.TryRead(call.Activity, out var query))
        {
            return InvokeResponse.NotImplemented;
        }

        return query.CommandId switch
        {
            Requisitions => InvokeResponse.Results(await RequisitionsAsync(query, call.Actor, cancellationToken)),
            Candidates when query.Text.Length == 0 => InvokeResponse.ResultsMessage(call.Actor.Words["Search_TypeCandidate"]),
            Candidates => InvokeResponse.Results(await CandidatesAsync(query, call.Actor, cancellationToken)),
            _ => InvokeResponse.NotImplemented,
        };
    }

    private async Task<IReadOnlyList<MessagingExtensionResult>> RequisitionsAsync(MessagingExtensionQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var found = await Named(Visible(actor), query.Text).AsNoTracking()
            .OrderByDescending(row => row.Number).Skip(query.Skip).Take(query.Count).ToListAsync(cancellationToken);
        var everybody = new CardRequest(new CardName(StatusCard.Kind, string.Empty, Guid.Empty), actor.Person, ConversationKind.GroupChat, actor.Words);
        return [.. (await status.RowsAsync(found, everybody, cancellationToken)).Select(row => cards.Requisition(row, actor))];
    }

    private async Task<IReadOnlyList<MessagingExtensionResult>> CandidatesAsync(MessagingExtensionQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var found = await lookup.FindCandidatesAsync(query.Text, actor.Id, actor.Roles, cancellationToken);
        var ids = found.Select(candidate => candidate.RequisitionId).Distinct().ToList();
        var requisitions = await Visible(actor).AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. found.Where(candidate => requisitions.ContainsKey(candidate.RequisitionId))
                .Skip(query.Skip).Take(query.Count).Select(candidate => cards.Candidate(candidate, requisitions[candidate.RequisitionId], actor)),
        ];
    }

    private IQueryable<Requisition> Visible(Actor actor) => lookup.VisibleTo(actor.Id, actor.Roles).Where(row => !row.Confidential);

    // The database compares, and SQLite knows upper and lower case of ASCII only.
    private static IQueryable<Requisition> Named(IQueryable<Requisition> requisitions, string text)
    {
        if (text.Length == 0)
        {
            return requisitions;
        }

        if (RequisitionLookup.TryNumber(text, 'R', out var number))
        {
            return requisitions.Where(row => row.Number == number);
        }

        var lower = text.ToLowerInvariant();
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower);
#pragma warning disable CA1862, CA1311, CA1304, MA0011, RCS1155
        return requisitions.Where(row => row.Title.ToLower().Contains(lower) || row.Title.Contains(text) || row.Title.Contains(title));
#pragma warning restore CA1862, CA1311, CA1304, MA0011, RCS1155
    }
}
