using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary>A person's digest of what waits. Within its day it is kept up to date; then, or where a newer one stands, it is a line.</summary>
internal sealed class DigestCard(HiringDb db, DigestReader reader, TimeProvider clock) : ICard
{
    public static string Kind => CardKinds.Digest;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Audience != ConversationKind.Personal || request.Reader is not { } person || person.Id != request.Name.SubjectId
            || !int.TryParse(request.Name.Parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var posting)
            || await db.DigestPlans.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == person.Id, cancellationToken) is not { } plan)
        {
            return null;
        }

        return posting == plan.Posting && IsOfToday(plan, person)
            ? Build(await reader.ReadAsync(plan, person, request.Words, cancellationToken), request.Words)
            : BuildLine(request.Words);
    }

    public static RenderedCard Build(DigestModel model, Words words)
    {
        var nothing = model.Own.Count + model.Others.Count == 0;
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["Digest_Heading", model.Day]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    .. nothing ? [new TextBlock(words["Digest_Nothing"])] : Array.Empty<CardElement>(),
                    .. Part("Digest_Own", model.Own, words),
                    .. model.MoreOwn > 0 ? [new TextBlock(words["Digest_MoreOwn", model.MoreOwn]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    .. Part("Digest_Others", model.Others, words),
                    .. model.MoreOthers ? [new TextBlock(words["Digest_MoreOthers"]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    new TextBlock(model.At is { } at ? words["Digest_Daily", at] : words["Digest_Off"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
                ],
                Actions = [SayAction.Button(words["Digest_Pending"], "pending"), SayAction.Button(words["Digest_Status"], "status")],
            },
            words.Count("Digest_Summary", Count(model)));
    }

    public static RenderedCard BuildLine(Words words) =>
        RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(words["Digest_Closed"]) { IsSubtle = true }] }, words["Digest_Closed"]);

    private static int Count(DigestModel model) => model.Own.Concat(model.Others).Sum(item => item.Count);

    private static IEnumerable<CardElement> Part(string heading, IReadOnlyList<DigestItem> items, Words words) => items.Count == 0
        ? []
        :
        [
            new TextBlock(words[heading]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Medium },
            .. items.Select(item => Row(item, words)),
        ];

    private static Container Row(DigestItem item, Words words) => new()
    {
        Separator = true,
        Spacing = Spacing.Small,
        Items =
        [
            new TextBlock(What(item, words)),
            new TextBlock(words["Digest_Since", item.Since]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            .. item.Due is { } due
                ? [new TextBlock(due) { Size = TextSize.Small, Spacing = Spacing.None, Color = item.Overdue ? TextColor.Attention : TextColor.Default, Weight = item.Overdue ? TextWeight.Bolder : TextWeight.Default }]
                : Array.Empty<CardElement>(),
            .. item.Joined > 0 ? [new TextBlock(words.Count("Digest_Joined", item.Joined)) { Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            new ActionSet(Buttons(item, words)) { Spacing = Spacing.Small },
        ],
    };

    private static string What(DigestItem item, Words words)
    {
        var what = words[$"{(item.Name is null ? "Insights" : "Waiting")}_Reviews_{item.Kind}", item.Count];
        var who = item.Name is { } name ? $"**{CardText.Escape(name)}** · {what}" : $"**{what}**";
        return $"{who} · {item.Code} {CardText.Escape(item.Title)}";
    }

    private static CardAction[] Buttons(DigestItem item, Words words) => item.PersonId is { } personId
        ?
        [
            SayAction.Button(words["Waiting_Open"], $"status {item.Code}"),
            WaitingButtons.Nudge(item.RequisitionId, words, personId, item.Name),
            .. item.Kind is not (ReviewKind.Rework or ReviewKind.JobRework or ReviewKind.Final or ReviewKind.Message) ? [PassOnButtons.Ask(words["Waiting_Reassign"], PassOnPurpose.Reassign, item.RequisitionId)] : Array.Empty<CardAction>(),
        ]
        : [WaitingButtons.Open(item.RequisitionId, item.Kind, item.Code, item.Title, words)];

    private bool IsOfToday(DigestPlan plan, Person person) => plan.PostedAt is { } posted && LocalTime.Zone(person.TimeZone) is var zone
        && LocalTime.Of(posted, zone).Day == LocalTime.Of(clock.GetUtcNow().ToUnixTimeMilliseconds(), zone).Day;
}
