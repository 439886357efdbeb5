using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Asks which of several candidates of one name is meant.</summary>
internal sealed class ChooseCandidateCard(HiringDb db, RequisitionLookup lookup, RoleBook roles) : ICard
{
    private const int MaxButtons = 6;
    private const int LongestTitle = 24;

    public static string Kind => "choose-candidate";

    public static CardName Name(PersonalAnswer answer, Guid personId, string say, string said) =>
        answer.New(Kind, personId, string.Join('\n', say, ShortText.Cut(said.ReplaceLineEndings(" "), PersonalAnswer.LongestQuote)));

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader is not { } reader || request.Audience != ConversationKind.Personal || request.Name.Parameters?.Split('\n') is not [var say, var said])
        {
            return null;
        }

        var found = await lookup.FindCandidatesAsync(said, reader.Id, roles.Of(reader), cancellationToken);
        var requisitionIds = found.Select(candidate => candidate.RequisitionId).Distinct().ToList();
        var titles = await db.Requisitions.Where(row => requisitionIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);
        return Build(said, [.. found.Select(candidate => (candidate.Code, candidate.DisplayName, titles[candidate.RequisitionId], $"{say} {candidate.Code}"))], request.Words);
    }

    public static RenderedCard Build(string said, IReadOnlyList<(string Code, string Name, string Title, string Say)> found, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Lookup_SeveralCandidates", found.Count, CardText.Escape(said)]),
                .. found.Count > MaxButtons ? [new TextBlock(words["Lookup_MoreCandidates", MaxButtons]) { IsSubtle = true }] : Array.Empty<CardElement>(),
            ],
            Actions = [.. found.Take(MaxButtons).Select(item => SayAction.Button($"{item.Code} {ShortText.Cut(item.Name, LongestTitle)}, {ShortText.Cut(item.Title, LongestTitle)}", item.Say))],
        },
        words["Lookup_SeveralSummary"]);
}
