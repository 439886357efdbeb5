using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Downloads.Offers;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Hands out what is held on a person: by a link in local mode, as an offered file in Teams.</summary>
internal sealed class ExportData(HiringDb db, RecordKeeping keeping, DataCard card, OfferedDownloads downloads) : ICardAction
{
    public static string Verb => "privacy.export";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        var click = call.Read(PrivacyJson.Default.DataClick);
        var candidate = click is null || !actor.InPersonalChat ? null : await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == click.CandidateId, cancellationToken);
        if (candidate is null || await keeping.FindAsync(RequisitionAct.Disclose, candidate.RequisitionId, actor.Id, cancellationToken) is not { } requisition)
        {
            return CardReply.Say(words["Privacy_OnlyHr"]);
        }

        var model = await card.ReadAsync(candidate, requisition, actor.Person, words, cancellationToken);
        var url = downloads.Issue(actor, new DownloadTicket(candidate.TenantId, actor.Id, DataExport.Kind, candidate.Id), DataExport.NameOf(candidate), model.Size);
        return url is null ? CardReply.Say(words["Download_Offered"]) : CardReply.Show(DataCard.Build(model with { Url = url }, words));
    }
}
