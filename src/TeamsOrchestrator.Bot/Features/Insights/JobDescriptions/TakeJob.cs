using System.Text;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Downloads.Offers;

namespace TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;

/// <summary>Hands a job description to a person as a file: by a link in local mode, as an offered file in Teams.</summary>
internal sealed class TakeJob(RequisitionLookup lookup, JobReader reader, OfferedDownloads downloads) : ICardAction
{
    public static string Verb => "insights.job";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(InsightsJson.Default.InsightClick) is not { } click || !actor.InPersonalChat
            || await lookup.FindAsync(click.SubjectId, actor.Id, actor.Roles, cancellationToken) is not { } requisition
            || await reader.ReadAsync(requisition, actor.Person, words, cancellationToken) is not { Draft: { } draft } model)
        {
            return CardReply.Say(words["Chat_NothingToShow"]);
        }

        var url = downloads.Issue(actor, new DownloadTicket(requisition.TenantId, actor.Id, JobFile.Kind, requisition.Id, Parameters: null), JobFile.NameOf(requisition), Encoding.UTF8.GetByteCount(draft.Text));
        return url is null ? CardReply.Say(words["Download_Offered"]) : CardReply.Show(JobCard.Build(model with { Url = url }, words));
    }
}
