using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Status;

/// <summary>Where one requisition stands: a progress picture, who is waited for, and what happened last.</summary>
internal sealed class StatusCard(HiringDb db, VisibleRequisition visible, StatusReader reader) : ICard
{
    private const int BarLength = 8;
    private const int MostWaiting = 8;

    public static string Kind => "status-requisition";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        // In a shared chat only the requisitions started there are posted, and names are left out.
        var requisition = request.Audience == ConversationKind.Personal
            ? await visible.FindAsync(request.Name.SubjectId, request, cancellationToken)
            : await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId && !row.Confidential, cancellationToken);
        return requisition is null ? null : Build(await reader.ReadAsync(requisition, request, cancellationToken), request.Words);
    }

    public static RenderedCard Build(StatusModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock($"{model.Code} {CardText.Escape(model.Title)}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(Facts(model, words)) { IsSubtle = true, Spacing = Spacing.None },
                .. model.Unreadable is var (workflow, version) ? [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock(words["Chat_Paused", workflow, version])] }] : Array.Empty<CardElement>(),
                .. model.LegalHold ? [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock(words["Status_LegalHold"])] }] : Array.Empty<CardElement>(),
                .. End(model, words),
                .. Picture(model, words),
                .. Waiting(model, words),
                .. TimelinePanel.Build(model.Timeline, words),
            ],
            Actions = model.Shared
                ? []
                :
                [
                    ShowInsight.Button(words["Insights_Candidates"], CandidatesKind, model.RequisitionId, null),
                    ShowInsight.Button(words["Insights_Criteria"], CriteriaCard.Kind, model.RequisitionId, null),
                    .. model.JobWritten ? [ShowInsight.Button(words["Insights_Job"], JobCard.Kind, model.RequisitionId, null)] : Array.Empty<CardAction>(),
                    ShowInsight.Button(words["Insights_TimelineTitle"], TimelineCard.Kind, model.RequisitionId, null),
                ],
        },
        words["Status_Summary", model.Code]);

    private const string CandidatesKind = "candidates";

    private static string Facts(StatusModel model, Words words)
    {
        var state = StateWords.Of(model.State, words);
        var criteria = words[model.CriteriaApproved ? "Status_CriteriaApproved" : "Status_CriteriaOpen"];
        var people = model.Shared || model.Recruiter is null
            ? string.Empty
            : " · " + words["Status_People", CardText.Escape(model.Recruiter), model.Managers.Count == 0 ? words["Status_NoManager"] : CardText.Escape(words.List(model.Managers))];
        return $"{state} · {criteria}{people}";
    }

    private static IEnumerable<CardElement> End(StatusModel model, Words words)
    {
        if (model.End is { } end)
        {
            var by = model.Shared ? words[$"Status_End_{end.Reason}"] : words[$"Status_End_{end.Reason}"] + " · " + words["Status_EndedBy", CardText.Escape(end.By), end.When, CardText.Escape(end.Because)];
            yield return new TextBlock(by) { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<CardElement> Picture(StatusModel model, Words words)
    {
        var all = model.Stages.Sum(stage => stage.Count);
        var apart = model.Stages.Where(stage => stage.State is CandidateState.Withdrawn or CandidateState.Removed).Sum(stage => stage.Count);
        yield return new TextBlock(all == 0 ? words["Status_Nobody"] : words.Count("Status_All", all - apart)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        foreach (var stage in model.Stages)
        {
            yield return Bar(stage, all, model.End?.Reason, words);
        }

        if (model.FilesInWork > 0)
        {
            yield return new TextBlock(words.Count("Status_Files", model.FilesInWork)) { IsSubtle = true };
        }
    }

    private static ColumnSet Bar(StageCount stage, int all, CloseReason? closedAs, Words words)
    {
        var filled = Math.Clamp((int)Math.Round((double)BarLength * stage.Count / all), 1, BarLength);
        return new ColumnSet
        {
            Spacing = Spacing.None,
            Columns =
            [
                new Column { Width = "5", Items = [new TextBlock(StateWords.Of(stage.State, stage.Outcome, closedAs, stage.Interviewing, words)) { Size = TextSize.Small }] },
                new Column { Width = "4", Items = [new TextBlock(new string('█', filled)) { Size = TextSize.Small, Color = ColorOf(stage), Wrap = false }] },
                new Column { Width = "64px", Items = [new TextBlock(stage.Count.ToString("N0", words.Culture)) { Weight = TextWeight.Bolder, HorizontalAlignment = HorizontalAlignment.Right, Wrap = false }] },
            ],
        };
    }

    private static TextColor ColorOf(StageCount stage) => stage switch
    {
        { Outcome: Outcome.Advance } => TextColor.Good,
        { State: CandidateState.NotScreened or CandidateState.OnHold } => TextColor.Warning,
        _ => TextColor.Accent,
    };

    private static IEnumerable<CardElement> Waiting(StatusModel model, Words words)
    {
        if (model.Waiting.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(words["Status_WaitingFor"]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Medium };
        foreach (var line in model.Waiting.Take(MostWaiting))
        {
            yield return new TextBlock(Line(line, words)) { Spacing = Spacing.Small, Color = line.Due is { Overdue: true } ? TextColor.Attention : TextColor.Default };
        }

        if (model.Waiting.Count > MostWaiting)
        {
            yield return new TextBlock(words["Status_MoreWaiting", model.Waiting.Count - MostWaiting]) { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    /// <summary>Says who is waited for, for what and since when.</summary>
    public static string Line(WaitingLine line, Words words) =>
        words["Status_Waiting", CardText.Escape(line.Name), line.Kind is ReviewKind.Rework or ReviewKind.JobRework ? words[$"Status_{line.Kind}"] : words[$"Insights_Reviews_{line.Kind}", line.Count], line.Since] + (line.Due is { } due ? $" · {due.Text}" : string.Empty);
}
