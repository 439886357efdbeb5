using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Insights.Compare;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>The candidates of a requisition, ten a page, the recommended first. A tap shows the person.</summary>
internal sealed class CandidatesCard(VisibleRequisition visible, CandidatesReader reader, DownloadLinks links) : ICard
{
    public const int PageSize = 10;

    public static string Kind => "candidates";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (await visible.FindAsync(request.Name.SubjectId, request, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var (filter, page) = CandidateFilter.Parse(request.Name.Parameters);
        return Build(await reader.ReadAsync(requisition, filter, page, cancellationToken) with { CanExport = links.Available }, request.Words);
    }

    public static RenderedCard Build(CandidatesModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Candidates_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(Filter(model, words)) { IsSubtle = true, Spacing = Spacing.None },
                .. model.Rows.Select(row => Row(row, model.ClosedAs, words)),
                .. model.Pages > 1 ? [new TextBlock(words["Insights_Page", model.Page + 1, model.Pages]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
                .. model.CsvUrl is null ? Array.Empty<CardElement>() : [new TextBlock(words["Candidates_CsvHint"]) { IsSubtle = true, Size = TextSize.Small }],
            ],
            Actions =
            [
                .. ShowInsight.Paging(Kind, model.RequisitionId, model.Page, model.Pages, model.Filter.Parameters, words),
                .. Compare(model, words),
                .. Export(model, words),
            ],
        },
        words["Candidates_Summary", model.Code]);

    private static IEnumerable<CardAction> Compare(CandidatesModel model, Words words)
    {
        var codes = model.Rows.Where(row => row.State is not (CandidateState.Removed or CandidateState.Withdrawn)).Take(CompareCommand.Most).Select(row => row.Code).ToList();
        return codes.Count < 2 ? [] : [SayAction.Button(words["Candidates_Compare", codes.Count], "compare " + string.Join(' ', codes))];
    }

    private static IEnumerable<CardAction> Export(CandidatesModel model, Words words)
    {
        if (model.CsvUrl is { } url)
        {
            yield return new OpenUrlAction { Title = words["Candidates_CsvDownload"], Url = url };
        }
        else if (model is { CanExport: true, Count: > 0 })
        {
            yield return ExecuteAction.For(
                words["Candidates_Csv"], ExportCandidates.Verb, new InsightClick(Kind, model.RequisitionId, model.Filter.Parameters(model.Page)), InsightsJson.Default.InsightClick);
        }
    }

    private static string Filter(CandidatesModel model, Words words) => model.Filter switch
    {
        { State: { } state } => words["Candidates_Filtered", model.Count, StateWords.Of(state, words)],
        { Recommendation: { } recommendation } => words["Candidates_Filtered", model.Count, EvidencePanel.RecommendationText(recommendation, words)],
        _ => words["Candidates_All", model.Count - model.Withdrawn - model.Removed] + Apart("Candidates_Withdrawn", model.Withdrawn, words) + Apart("Candidates_Removed", model.Removed, words),
    };

    private static string Apart(string key, int count, Words words) => count == 0 ? string.Empty : $" · {words[key, count]}";

    private static Container Row(CandidateRow row, CloseReason? closedAs, Words words)
    {
        var name = row.Name is null ? row.Code : $"{CardText.Escape(row.Name)} ({row.Code})";
        var score = row.Score is { } known ? $" ({known.ToString("0.#", words.Culture)})" : string.Empty;
        var flagged = row.Flagged ? $" · {words["Candidates_Flagged"]}" : string.Empty;
        var waiting = row.WaitingFor.Count == 0 ? string.Empty : $" · {words["Candidates_WaitsFor", CardText.Escape(words.List(row.WaitingFor))]}";
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Small,
            SelectAction = ShowInsight.Button(words["Candidates_Show", row.Name ?? row.Code], CandidateCard.Kind, row.CandidateId, null),
            Items =
            [
                new TextBlock($"**{name}**"),
                new TextBlock($"{EvidencePanel.RecommendationText(row.Recommendation, words)}{score}{flagged}") { Spacing = Spacing.None },
                new TextBlock($"{StateWords.Of(row.State, row.Outcome, closedAs, row.Interviewing, words)}{waiting}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            ],
        };
    }
}
