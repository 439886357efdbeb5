using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>Shows the list again with a link to all of it as CSV: for this person, once, for five minutes.</summary>
internal sealed class ExportCandidates(RequisitionLookup lookup, CandidatesReader reader, DownloadLinks links) : ICardAction
{
    public static string Verb => "insights.csv";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var actor = call.Actor;
        if (call.Read(InsightsJson.Default.InsightClick) is not { } click || !actor.InPersonalChat
            || await lookup.FindAsync(click.SubjectId, actor.Id, actor.Roles, cancellationToken) is not { } requisition)
        {
            return CardReply.Say(actor.Words["Chat_NothingToShow"]);
        }

        var (filter, page) = CandidateFilter.Parse(click.Parameters);
        var ticket = new DownloadTicket(requisition.TenantId, actor.Id, CandidatesCsv.Kind, requisition.Id, filter.Parameters(page: 0));
        var model = await reader.ReadAsync(requisition, filter, page, cancellationToken);
        return CardReply.Show(CandidatesCard.Build(model with { CanExport = links.Available, CsvUrl = links.Issue(ticket) }, actor.Words));
    }
}
