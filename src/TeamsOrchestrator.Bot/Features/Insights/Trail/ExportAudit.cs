using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Downloads.Offers;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>Hands the whole trail of a requisition to a person: by a link in local mode, as an offered file in Teams.</summary>
internal sealed class ExportAudit(RecordKeeping access, AuditCard card, OfferedDownloads downloads) : ICardAction
{
    private const int AboutBytesPerEntry = 700;

    public static string Verb => "audit.export";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(InsightsJson.Default.AuditExportClick) is not { } click || !actor.InPersonalChat || click.Format is not (AuditExport.Json or AuditExport.Csv)
            || await access.FindAsync(RequisitionAct.ReadTrail, click.RequisitionId, actor.Id, cancellationToken) is not { } requisition)
        {
            return CardReply.Say(words["Chat_NothingToShow"]);
        }

        var name = new CardName(AuditCard.Kind, $"{AuditCard.Kind}:shown", requisition.Id, Math.Max(0, click.Page).ToString(CultureInfo.InvariantCulture));
        var model = await card.ReadAsync(requisition, new CardRequest(name, actor.Person, ConversationKind.Personal, words), cancellationToken);
        var file = AuditExport.NameOf(requisition, click.Format);
        var url = downloads.Issue(actor, new DownloadTicket(requisition.TenantId, actor.Id, AuditExport.Kind, requisition.Id, click.Format), file, (long)model.Page.Count * AboutBytesPerEntry);
        return url is null ? CardReply.Say(words["Download_Offered"]) : CardReply.Show(AuditCard.Build(model with { Url = url, FileName = file }, words));
    }

    public static ExecuteAction Button(string title, Guid requisitionId, string format, int page) =>
        ExecuteAction.For(title, Verb, new AuditExportClick(requisitionId, format, page), InsightsJson.Default.AuditExportClick);
}
