using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>All prompts with the version that is live, who approved it and since when.</summary>
internal sealed class PromptListCard(HiringDb db, RoleBook roles, ModelClients models) : ICard
{
    private const int MostOpened = 3;

    public static string Kind => "prompts";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Audience: ConversationKind.Personal, Reader: { } reader } || !PromptPermissions.Allows(PromptAct.See, roles.Of(reader)))
        {
            return null;
        }

        var rows = await LivePrompts.LiveAmong(db.PromptVersions.AsNoTracking()).ToListAsync(cancellationToken);
        var waiting = await db.PromptVersions.Where(row => row.State == PromptState.Proposed).OrderBy(row => row.Id).Select(row => new { row.Name, row.Id }).ToListAsync(cancellationToken);
        var people = rows.ConvertAll(row => row.DecidedBy);
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return Build([.. PromptFiles.Names.Order(StringComparer.Ordinal).Select(name => RowOf(name, rows.Find(row => row.Name == name)))], models.Main is not null, PromptPermissions.Allows(PromptAct.Propose, roles.Of(reader)), request.Words);

        PromptRow RowOf(string name, PromptVersion? live)
        {
            var (product, own) = (PromptFiles.Get(name), live is null ? null : LivePrompts.Read(live));
            var isOwn = own is not null && own != product;
            return new PromptRow(
                name, isOwn ? own!.Version : product.Version, isOwn ? names.GetValueOrDefault(live!.DecidedBy ?? Guid.Empty, request.Words["Prompts_Somebody"]) : null,
                isOwn ? request.Words.When(live!.DecidedAt ?? 0, reader.TimeZone) : null, isOwn ? product.Version : null, live is { FollowsProduct: false } && own is null, [.. waiting.Where(row => row.Name == name).Select(row => row.Id)]);
        }
    }

    public static RenderedCard Build(IReadOnlyList<PromptRow> rows, bool hasModel, bool mayPropose, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Prompts_ListHeading"]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words[hasModel ? "Prompts_ListHint" : "Prompts_ListNoModel"]) { IsSubtle = true, Spacing = Spacing.Small },
                .. rows.Select(row => Row(row, words)),
                .. mayPropose ? [new TextBlock(words["Prompts_ListHow"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
            ],
        },
        words["Prompts_ListSummary"]);

    private static Container Row(PromptRow row, Words words) => new()
    {
        Separator = true, Spacing = Spacing.Small,
        Items =
        [
            new TextBlock(row.ApprovedBy is { } by ? words["Prompts_RowOwn", row.Name, row.Live, CardText.Escape(by), row.Since] : words["Prompts_RowProduct", row.Name, row.Live]),
            .. row.Newest is { } newest ? [new TextBlock(words["Prompts_RowNewest", newest]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            .. row.NoLongerFits ? [new TextBlock(words["Prompts_RowNoLongerFits"]) { Color = TextColor.Attention, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            .. row.Waiting.Count > 0 ? [new TextBlock(words.Count("Prompts_RowWaiting", row.Waiting.Count)) { Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            new ActionSet(
            [
                SayAction.Button(words["Prompts_Show"], $"prompt {row.Name}") with { Tooltip = words["Prompts_ShowOf", row.Name] },
                .. row.Waiting.Take(MostOpened).Select(id => ExecuteAction.For(words["Prompts_Open"], TurnProposalPage.Verb, new PromptClick(id, row.Name), PromptClicksJson.Default.PromptClick) with { Tooltip = words["Prompts_OpenOf", row.Name] }),
            ]) { Spacing = Spacing.Small },
        ],
    };
}
