using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Whom a hiring manager is to interview, and on whom to decide after it: one message, edited in place, each person one tap away.</summary>
internal sealed class InterviewsCard(HiringDb db, InterviewReader interviews, DelegatedCard delegated, DigestOffer offer, TimeProvider clock) : ICard
{
    private const int Shown = 12;

    public static string Kind => CardKinds.Interviews;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Audience: ConversationKind.Personal, Reader: { } reader }
            || await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var words = request.Words;
        if (await IsOutdatedAsync(request, reader, cancellationToken))
        {
            return BuildLine(words["Interviews_Older", requisition.Code, CardText.Escape(requisition.Title)], words);
        }

        if (!await db.Assignments.AnyAsync(row => row.PersonId == reader.Id && row.State != AssignmentState.Released && Reviews(requisition.Id).Any(review => review.Id == row.ReviewId), cancellationToken))
        {
            return await delegated.FindAsync(reader, requisition, words, cancellationToken)
                ?? BuildLine(words["Interviews_SomebodyElse", requisition.Code, CardText.Escape(requisition.Title)], words);
        }

        return requisition.HasEnded
            ? BuildLine(words["Interviews_Ended", requisition.Code, CardText.Escape(requisition.Title)], words)
            : Build(await ReadAsync(requisition, reader, words, cancellationToken), words);
    }

    public static RenderedCard Build(InterviewsModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Interviews_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. model.Held > 0 ? [new TextBlock(words.Count("Interviews_Held", model.Held)) { IsSubtle = true, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
                new TextBlock(model.Rows.Count == 0 ? words["Interviews_Nothing"] : words[model.AskedOneself ? "Interviews_WhyOneself" : "Interviews_Why", CardText.Escape(model.AskedBy)]),
                .. model.Rows.Take(Shown).Select(row => Row(row, words)),
                .. model.Rows.Count > Shown ? [new TextBlock(words["Interviews_More", model.Rows.Count - Shown]) { IsSubtle = true }] : Array.Empty<CardElement>(),
            ],
            Actions = model.Rows.Count == 0
                ? []
                : [WaitingButtons.More(model.RequisitionId, words, PassOnButtons.Delegate(model.RequisitionId, words)), .. model.OffersDigest ? [DigestOffer.Button(words)] : Array.Empty<CardAction>()],
        },
        words["Interviews_Summary", model.Code]);

    private static RenderedCard BuildLine(string text, Words words) => RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(text) { IsSubtle = true }] }, words["Interview_Summary"]);

    private static Container Row(InterviewRow row, Words words) => new()
    {
        Separator = true, Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"**{CardText.Escape(row.Name)}** ({row.Code}) · {(row.Kind == ReviewKind.Interview ? words["Interviews_ToHold", row.Questions] : words["Interviews_ToDecide"])}"),
            .. row.Due is { } due ? [new TextBlock(due) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            new ActionSet(
            [
                ExecuteAction.For(words["Interviews_Open"], OpenInterview.Verb, new OpenInterviewClick(row.ReviewId), InterviewsJson.Default.OpenInterviewClick)
                    with { Tooltip = words["Interviews_OpenWhom", row.Name], AssociatedInputs = AssociatedInputs.None },
            ]) { Spacing = Spacing.Small },
        ],
    };

    private IQueryable<Review> Reviews(Guid requisitionId) =>
        db.Reviews.Where(row => row.RequisitionId == requisitionId && (row.Kind == ReviewKind.Interview || row.Kind == ReviewKind.Decision));

    // A list that was posted later asks instead.
    private async Task<bool> IsOutdatedAsync(CardRequest request, Person reader, CancellationToken cancellationToken)
    {
        var posted = Number(request.Name.Parameters);
        var standing = await db.PostedCards.AsNoTracking().Where(card => card.SubjectId == request.Name.SubjectId && card.CardKind == Kind
            && db.Conversations.Any(chat => chat.Id == card.ConversationRefId && chat.PersonId == reader.Id)).Select(card => card.Parameters).ToListAsync(cancellationToken);
        return standing.Exists(other => Number(other) > posted);
    }

    private static long Number(string? parameters) => long.TryParse(parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<InterviewsModel> ReadAsync(Requisition requisition, Person reader, Words words, CancellationToken cancellationToken)
    {
        var open = await Reviews(requisition.Id).AsNoTracking().Where(row => row.State == ReviewState.Open
            && db.Assignments.Any(asked => asked.ReviewId == row.Id && asked.PersonId == reader.Id && asked.State == AssignmentState.Asked)).ToListAsync(cancellationToken);
        var ids = open.Select(row => row.CandidateId!.Value).ToList();
        var candidates = await db.Candidates.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var rows = new List<InterviewRow>();
        foreach (var review in open.OrderBy(row => row.Kind == ReviewKind.Interview).ThenBy(row => row.DueAt).ThenBy(row => candidates[row.CandidateId!.Value].Number))
        {
            var candidate = candidates[review.CandidateId!.Value];
            rows.Add(new InterviewRow(
                review.Id, candidate.DisplayName, candidate.Code, review.Kind, rows.Count < Shown ? (await interviews.ReadAsync(candidate, cancellationToken)).Questions.Count() : 0,
                words.Due(review.DueAt, clock.GetUtcNow().ToUnixTimeMilliseconds(), reader.TimeZone, review.ExpiredAt)));
        }

        return new InterviewsModel
        {
            RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, AskedOneself = requisition.RecruiterId == reader.Id,
            AskedBy = await db.People.Where(row => row.Id == requisition.RecruiterId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?",
            Rows = rows, OffersDigest = await offer.IsForAsync(reader, Kind, requisition.Id, cancellationToken),
            Held = await Reviews(requisition.Id).CountAsync(
                row => row.Kind == ReviewKind.Interview && row.State == ReviewState.Decided && row.Decision == DecisionKind.Approve, cancellationToken),
        };
    }
}
