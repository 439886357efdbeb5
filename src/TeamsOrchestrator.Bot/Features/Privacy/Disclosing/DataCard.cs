using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Says what is held on a person, how much and until when, and hands it out as a zip.</summary>
internal sealed class DataCard(HiringDb db, RecordKeeping keeping) : ICard
{
    private const long AboutBytesOfText = 60_000;

    public static string Kind => "data";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        return candidate is not null && request is { Audience: ConversationKind.Personal, Reader: { } reader }
            && await keeping.FindAsync(RequisitionAct.Disclose, candidate.RequisitionId, reader.Id, cancellationToken) is { } requisition
                ? Build(await ReadAsync(candidate, requisition, reader, request.Words, cancellationToken), request.Words)
                : null;
    }

    public async Task<DataModel> ReadAsync(Candidate candidate, Requisition requisition, Person reader, Words words, CancellationToken cancellationToken)
    {
        var files = db.Files.Where(row => row.BlobId != null && (row.CandidateId == candidate.Id || row.Id == candidate.FileId));
        var bytes = await db.Blobs.Where(row => files.Any(file => file.BlobId == row.Id)).SumAsync(row => (long)row.Content.Length, cancellationToken);
        return new DataModel
        {
            CandidateId = candidate.Id, Code = candidate.Code, Name = candidate.DisplayName, Requisition = $"{requisition.Code} {requisition.Title}",
            Files = await files.CountAsync(cancellationToken),
            Artifacts = await db.Artifacts.CountAsync(row => row.CandidateId == candidate.Id, cancellationToken),
            Decisions = await db.Votes.CountAsync(row => db.Reviews.Any(review => review.Id == row.ReviewId && review.CandidateId == candidate.Id), cancellationToken),
            Events = await PersonsData.EventsOf(db, candidate).CountAsync(cancellationToken),
            Until = candidate.RetainUntil is { } until ? words.When(until, reader.TimeZone) : null,
            Held = requisition.LegalHold, Erased = candidate.ErasedAt is not null, Size = bytes + AboutBytesOfText,
        };
    }

    public static RenderedCard Build(DataModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Privacy_DataHeading", CardText.Escape(model.Name), model.Code]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(CardText.Escape(model.Requisition)) { IsSubtle = true, Spacing = Spacing.None },
                new TextBlock(model.Erased ? words["Privacy_DataErased"] : words["Privacy_DataWhat", model.Files, model.Artifacts, model.Decisions, model.Events]),
                new TextBlock(Until(model, words)),
                .. model.Url is null ? Array.Empty<CardElement>() : [new TextBlock(words["Privacy_DataLinkHint"]) { IsSubtle = true, Size = TextSize.Small }],
            ],
            Actions =
            [
                model.Url is { } url
                    ? new OpenUrlAction { Title = words["Privacy_DataDownload"], Url = url }
                    : ExecuteAction.For(words["Privacy_DataExport"], ExportData.Verb, new DataClick(model.CandidateId), PrivacyJson.Default.DataClick),
                .. model.Erased || model.Held ? Array.Empty<CardAction>() : [SayAction.Button(words["Privacy_DataForget"], $"forget {model.Code}")],
            ],
        },
        words["Privacy_DataSummary", model.Code]);

    private static string Until(DataModel model, Words words) => model switch
    {
        { Held: true } => words["Privacy_DataHeld"],
        { Erased: true } => words["Privacy_DataLeft"],
        { Until: { } until } => words["Privacy_DataUntil", until],
        _ => words["Privacy_DataOpen"],
    };
}
