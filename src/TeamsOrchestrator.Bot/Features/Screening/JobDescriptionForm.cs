using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Asks which of the files is the job description. Only who asked to change it sees it.</summary>
internal sealed class JobDescriptionForm(HiringDb db, BlindReading blind)
{
    /// <summary>The id of the choice.</summary>
    public const string Input = "job";

    // Keeps the card far below the size that Teams takes.
    private const int MostFiles = 100;
    private const int LongestName = 60;

    public async Task<RenderedCard> RenderAsync(Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        // What reads like a job description comes first, what reads like a CV last.
        var files = await db.Files.AsNoTracking()
            .Where(row => row.RequisitionId == requisition.Id && row.State == ReceivedFileState.Read && row.Id != requisition.JobDescriptionFileId)
            .OrderByDescending(row => row.Role == FileRole.JobDescription).ThenByDescending(row => row.ReadsLike == FileRole.Unknown).ThenBy(row => row.Position).ThenBy(row => row.Id)
            .Take(MostFiles)
            .Select(row => new
            {
                row.Id, row.Name, row.Position,
                MayBeNamed = row.Role == FileRole.JobDescription || db.Candidates.Any(candidate => candidate.Id == row.CandidateId && candidate.Outcome != null),
            }).ToListAsync(cancellationToken);
        var hides = await blind.HidesAsync(requisition, actor.Person, cancellationToken);
        return Build(
            requisition.Id, requisition.Code, [.. files.Select(file => (file.Id, hides && !file.MayBeNamed ? BlindReading.FileName(file.Name, file.Position) : file.Name))], actor.Words);
    }

    public static RenderedCard Build(Guid requisitionId, string code, IReadOnlyList<(Guid Id, string Name)> files, Words words)
    {
        var back = ExecuteAction.For(words["Progress_Back"], TurnProgressPage.Verb, new PageClick(requisitionId, 0), ScreeningJson.Default.PageClick)
            with { AssociatedInputs = AssociatedInputs.None };
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["Progress_JobForm", code]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(words[files.Count == 0 ? "Progress_JobFormNone" : "Progress_JobFormHint"]) { IsSubtle = true },
                    .. files.Count == 0 ? Array.Empty<CardElement>() :
                    [
                        new InputChoiceSet
                        {
                            Id = Input, Label = words["Progress_Job"], Style = ChoiceInputStyle.Compact, Placeholder = words["Progress_PickFile"],
                            Choices = [.. files.Select(file => new Choice(ShortText.Cut(file.Name, LongestName), file.Id.ToString("D")))],
                        },
                    ],
                ],
                Actions = files.Count == 0 ? [back] :
                [
                    ExecuteAction.For(words["Progress_UseAsJob"], ChooseJobDescription.Verb, new FileClick(requisitionId, Guid.Empty), ScreeningJson.Default.FileClick),
                    back,
                ],
            },
            words["Progress_Summary", code]);
    }
}
