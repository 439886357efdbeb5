using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Says what a screening would do before it is started: for which job, who decides, with which files, in which steps, and what it will take.</summary>
internal sealed class ScreeningPlan(HiringDb db, RequisitionLookup lookup, ManagerSearch managers, ModelEstimate estimate)
{
    private const int LongestName = 80;

    /// <summary>Makes the lines of the plan.</summary>
    public async Task<IReadOnlyList<NoticeText>> MakeAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var count = call.Spoken?.BatchId is { } batchId
            ? await db.Files.CountAsync(row => row.BatchId == batchId && row.State != ReceivedFileState.Removed && row.State != ReceivedFileState.Unpacked, cancellationToken)
            : 0;
        var lines = new List<NoticeText>();
        if (RequisitionLookup.TryNumber(call.Arguments, 'R', out _))
        {
            var requisition = await lookup.FindAsync(call.Arguments, call.Actor.Id, call.Actor.Roles, cancellationToken);
            lines.Add(requisition is null
                ? new NoticeText("Plan_NoRequisition", [CardText.Escape(ShortText.Cut(call.Arguments, LongestName))])
                : new NoticeText("Plan_AddTo", [requisition.Code, CardText.Escape(requisition.Title)]));
        }
        else
        {
            lines.AddRange(await WhoAsync(call, cancellationToken));
        }

        lines.Add(count switch
        {
            0 => new NoticeText("Plan_NoFiles", []),
            1 => new NoticeText("Plan_OneFile", []),
            _ => new NoticeText("Plan_Files", [count.ToString(call.Actor.Words.Culture)]),
        });
        lines.Add(new NoticeText("Plan_Steps", []));
        lines.Add(await TakesAsync(Math.Max(1, count), call.Actor.Words.Culture, cancellationToken));
        return lines;
    }

    private async Task<IReadOnlyList<NoticeText>> WhoAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var found = await managers.FindAsync(ScreenText.Read(call.Arguments), call, cancellationToken);
        var title = found.Title.Length == 0 ? new NoticeText("Plan_NoTitle", []) : new NoticeText("Plan_Title", [CardText.Escape(found.Title)]);
        var names = string.Join(", ", found.Managers.Select(person => CardText.Escape(person.Name)));
        return
        [
            title,
            .. found.Managers.Count > 0 ? [new NoticeText(found is { Policy: DecisionPolicy.All, Managers.Count: > 1 } ? "Plan_EachDecides" : "Plan_Decides", [names])] : Array.Empty<NoticeText>(),
            .. found.Unknown.Select(name => new NoticeText("Plan_UnknownManager", [CardText.Escape(ShortText.Cut(name, LongestName))])),
            .. found.Managers.Count == 0 && found.Unknown.Count == 0 ? [new NoticeText("Plan_NobodyDecides", [])] : Array.Empty<NoticeText>(),
        ];
    }

    private async Task<NoticeText> TakesAsync(int people, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (await estimate.PerCandidateAsync(cancellationToken) is not { } each)
        {
            return new NoticeText("Plan_TakesUnknown", []);
        }

        var minutes = Math.Max(1, (int)Math.Ceiling(each.Time.TotalMinutes * people)).ToString(culture);
        var tokens = (each.Tokens * people).ToString("N0", culture);
        return each.Cost > 0
            ? new NoticeText("Plan_TakesMoney", [minutes, tokens, (each.Cost * people).ToString("0.00", culture), each.Currency])
            : new NoticeText("Plan_Takes", [minutes, tokens]);
    }
}
