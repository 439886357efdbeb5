using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Offers a person's open requisitions as buttons that say a command.</summary>
internal sealed class ChooseRequisitionCard(RequisitionLookup lookup, RoleBook roles) : ICard
{
    private const int MaxButtons = 6;
    private const int LongestTitle = 32;

    public static string Kind => "choose-requisition";

    public static CardName Name(PersonalAnswer answer, Guid personId, string say, string missing, string rest) =>
        answer.New(Kind, personId, string.Join('\n', say, ShortText.Cut(missing.ReplaceLineEndings(" "), PersonalAnswer.LongestQuote), ShortText.Cut(rest.ReplaceLineEndings(" "), PersonalAnswer.LongestQuote)));

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader is not { } reader || request.Name.Parameters?.Split('\n') is not [var say, var missing, var rest])
        {
            return null;
        }

        var open = await lookup.VisibleTo(reader.Id, roles.Of(reader))
            .Where(row => row.State != RequisitionState.Closed && row.State != RequisitionState.Cancelled)
            .OrderByDescending(row => row.Number).Take(MaxButtons)
            .Select(row => new { row.Number, row.Title }).ToListAsync(cancellationToken);
        return Build(missing, [.. open.Select(row => ($"R-{row.Number}", row.Title, $"{say} R-{row.Number} {rest}".TrimEnd()))], request.Words);
    }

    public static RenderedCard Build(string missing, IReadOnlyList<(string Code, string Title, string Say)> open, Words words)
    {
        var first = missing.Length > 0 ? words["Lookup_NoSuchRequisition", CardText.Escape(missing)] : words["Lookup_WhichRequisition"];
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body = [new TextBlock(first), .. open.Count > 0 ? [] : new CardElement[] { new TextBlock(words["Lookup_NoRequisitions"]) { IsSubtle = true } }],
                Actions = open.Count == 0
                    ? [SayAction.Button(words["Lookup_Help"], "help")]
                    : [.. open.Select(item => SayAction.Button($"{item.Code} {ShortText.Cut(item.Title, LongestTitle)}", item.Say))],
            },
            words["Lookup_WhichRequisition"]);
    }
}
