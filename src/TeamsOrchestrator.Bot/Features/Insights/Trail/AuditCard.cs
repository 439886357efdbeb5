using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>The audit trail of a requisition, a page at a time, with whether its chain holds, and the export.</summary>
internal sealed class AuditCard(RecordKeeping access, TimelineReader timeline, HiringDb db, DataKeys keys) : ICard
{
    public const int PageSize = 15;

    private const int ShownOfFingerprint = 12;
    private const int LongestReason = 160;

    public static string Kind => "audit";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        request is { Audience: ConversationKind.Personal, Reader: { } reader } && await access.FindAsync(RequisitionAct.ReadTrail, request.Name.SubjectId, reader.Id, cancellationToken) is { } requisition
            ? Build(await ReadAsync(requisition, request, cancellationToken), request.Words)
            : null;

    /// <summary>Reads a page, and verifies the whole chain.</summary>
    public async Task<AuditModel> ReadAsync(Requisition requisition, CardRequest request, CancellationToken cancellationToken)
    {
        var page = int.TryParse(request.Name.Parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        var verified = await new AuditVerification(db, keys.Audit.ToArray()).OfRequisitionAsync(requisition, cancellationToken);
        return new AuditModel
        {
            RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, Erased = verified.Erased, Break = verified.Break,
            Page = await timeline.OfRequisitionAsync(requisition, request, page, PageSize, cancellationToken),
        };
    }

    public static RenderedCard Build(AuditModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Audit_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Audit_Intro", model.Page.Count, model.Erased]) { IsSubtle = true, Spacing = Spacing.None },
                Verdict(model, words),
                .. model.Page.Entries.Select(entry => Line(entry, words)),
                .. model.Page.Pages > 1 ? [new TextBlock(words["Insights_Page", model.Page.Page + 1, model.Page.Pages]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
                .. model.Url is null ? Array.Empty<CardElement>() : [new TextBlock(words["Audit_LinkHint"]) { IsSubtle = true, Size = TextSize.Small }],
            ],
            Actions =
            [
                .. ShowInsight.Paging(Kind, model.RequisitionId, model.Page.Page, model.Page.Pages, next => next.ToString(CultureInfo.InvariantCulture), words),
                .. Exports(model, words),
            ],
        },
        words["Audit_Summary", model.Code]);

    private static Container Verdict(AuditModel model, Words words) => model.Break is { } broken
        ? new Container { Style = ContainerStyle.Attention, Items = [new TextBlock(Broken(broken, words))] }
        : new Container { Style = ContainerStyle.Good, Items = [new TextBlock(words["Audit_Holds"])] };

    private static string Broken(AuditBreak broken, Words words)
    {
        var what = words[$"Audit_Break_{broken.Kind}"];
        return broken.Number == 0 ? words["Audit_BrokenWhole", what] : words["Audit_Broken", broken.Number, what];
    }

    private static IEnumerable<CardAction> Exports(AuditModel model, Words words)
    {
        if (model.Url is { } url)
        {
            yield return new OpenUrlAction { Title = words["Audit_Download", model.FileName], Url = url };
        }
        else
        {
            yield return ExportAudit.Button(words["Audit_ExportJson"], model.RequisitionId, AuditExport.Json, model.Page.Page);
            yield return ExportAudit.Button(words["Audit_ExportCsv"], model.RequisitionId, AuditExport.Csv, model.Page.Page);
        }
    }

    private static TextBlock Line(TimelineEntry entry, Words words)
    {
        string?[] more =
        [
            entry.Whom is null ? null : CardText.Escape(ShortText.Cut(entry.Whom, LongestReason)),
            entry.Reason is null ? null : words.Quote(CardText.Escape(ShortText.Cut(entry.Reason, LongestReason))),
            entry.Inputs is null ? null : words["Audit_Inputs", entry.Inputs[..Math.Min(ShownOfFingerprint, entry.Inputs.Length)]],
            entry.Erased ? words["Audit_Erased"] : null,
        ];
        return new TextBlock($"{entry.Number} · {entry.When} · **{CardText.Escape(entry.Who)}** {CardText.Escape(entry.What)}{string.Concat(more.Where(part => part is not null).Select(part => $" · {part}"))}")
        {
            Size = TextSize.Small, Spacing = Spacing.Small,
        };
    }
}
