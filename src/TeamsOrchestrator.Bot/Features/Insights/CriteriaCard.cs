using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>The criteria of a requisition: the version in force or the newest draft, who made it, who approved it, and the versions before.</summary>
internal sealed class CriteriaCard(HiringDb db, ArtifactStore artifacts, VisibleRequisition visible, WaitingReader waiting, Standing standing, RoleBook roles) : ICard
{
    private const int PerPage = 10;
    private const int MostVersions = 5;
    private const int LongestSource = 180;

    public static string Kind => "criteria";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (await visible.FindAsync(request.Name.SubjectId, request, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var versions = await db.Artifacts.AsNoTracking()
            .Where(row => row.RequisitionId == requisition.Id && row.CandidateId == null && row.Kind == ArtifactKind.Criteria)
            .OrderByDescending(row => row.Number).Take(MostVersions).ToListAsync(cancellationToken);
        var shown = requisition.ApprovedCriteriaId is { } approvedId ? await artifacts.FindAsync(approvedId, cancellationToken) : versions.FirstOrDefault();
        var draft = await artifacts.ReadAsync(shown, ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var people = versions.Where(row => row.PersonId is not null).Select(row => row.PersonId!.Value).ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return Build(
            new CriteriaModel
            {
                RequisitionId = requisition.Id,
                Code = requisition.Code,
                Title = requisition.Title,
                Items = draft?.Criteria.Items ?? [],
                Version = shown?.Number,
                Approved = requisition.ApprovedCriteriaId is not null,
                ApprovedBy = await ApprovedByAsync(requisition, request, cancellationToken),
                Undo = await UndoAsync(requisition, request.Reader, cancellationToken),
                MayChange = request is { Audience: ConversationKind.Personal, Reader: { } reader } && requisition is { ApprovedCriteriaId: not null, HasEnded: false }
                    && Permissions.Allows(RequisitionAct.ChangeCriteria, await standing.OfAsync(reader, requisition, cancellationToken)),
                WaitingFor = [.. (await waiting.ReadAsync([requisition.Id], cancellationToken)).Where(row => row.Kind is ReviewKind.Criteria or ReviewKind.Rework).Select(row => row.Name).OfType<string>()],
                History = [.. versions.Select(row => new CriteriaVersion(
                    row.Number, row.PersonId is { } id ? names.GetValueOrDefault(id, request.Words["Insights_Somebody"]) : row.Agent ?? string.Empty, row.PersonId is null,
                    request.Words.When(row.CreatedAt, request.Reader?.TimeZone)))],
                Page = int.TryParse(request.Name.Parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0,
            },
            request.Words);
    }

    private async Task<(string Who, string When)?> ApprovedByAsync(Requisition requisition, CardRequest request, CancellationToken cancellationToken)
    {
        if (requisition.ApprovedCriteriaId is null)
        {
            return null;
        }

        var review = await db.Reviews.AsNoTracking()
            .Where(row => row.RequisitionId == requisition.Id && row.Kind == ReviewKind.Criteria && row.State == ReviewState.Decided)
            .OrderByDescending(row => row.DecidedAt).FirstOrDefaultAsync(cancellationToken);
        return review is not { DecidedAt: { } at, DecidedBy: { } personId }
            ? null
            : (await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? request.Words["Insights_Somebody"],
                request.Words.When(at, request.Reader?.TimeZone));
    }

    /// <summary>Finds the approval that the reader may take back: the decider, or HR, as long as nobody was decided on with these criteria.</summary>
    private async Task<(Guid ReviewId, int Round)?> UndoAsync(Requisition requisition, Person? reader, CancellationToken cancellationToken)
    {
        if (requisition.ApprovedCriteriaId is null || requisition.HasEnded || reader is null
            || await db.Candidates.AnyAsync(row => row.RequisitionId == requisition.Id && (row.State == CandidateState.Proposed || row.State == CandidateState.Decided), cancellationToken))
        {
            return null;
        }

        var review = await db.Reviews.AsNoTracking()
            .SingleOrDefaultAsync(row => row.RequisitionId == requisition.Id && row.Kind == ReviewKind.Criteria && row.State == ReviewState.Decided, cancellationToken);
        var may = review is not null && (review.DecidedBy == reader.Id || (!requisition.Confidential && roles.Of(reader).HasFlag(Roles.Hr)));
        return may ? (review!.Id, review.Round) : null;
    }

    public static RenderedCard Build(CriteriaModel model, Words words)
    {
        var pages = Math.Max(1, (model.Items.Count + PerPage - 1) / PerPage);
        var page = Math.Clamp(model.Page, 0, pages - 1);
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["Criteria_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(State(model, words)) { Spacing = Spacing.None },
                    .. model.Items.OrderByDescending(item => item.MustHave).ThenByDescending(item => item.Weight).Skip(page * PerPage).Take(PerPage).Select(item => Row(item, words)),
                    .. pages > 1 ? [new TextBlock(words["Insights_Page", page + 1, pages]) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
                    .. History(model, words),
                ],
                Actions =
                [
                    .. ShowInsight.Paging(Kind, model.RequisitionId, page, pages, next => next.ToString(CultureInfo.InvariantCulture), words),
                    .. model.MayChange ? [ChangeButtons.ForCriteria(words["Criteria_Change"], model.RequisitionId)] : Array.Empty<CardAction>(),
                    .. model.Undo is var (reviewId, round) ? [UndoButtons.ForCriteria(words["Criteria_Undo"], reviewId, round)] : Array.Empty<CardAction>(),
                ],
            },
            words["Criteria_Summary", model.Code]) with { AiGenerated = model.History.Any(version => version.Number == model.Version && version.ByAgent) };
    }

    private static string State(CriteriaModel model, Words words) => model switch
    {
        { Version: null } => words["Criteria_None"],
        { ApprovedBy: { } by } => words["Criteria_Approved", model.Version, CardText.Escape(by.Who), by.When],
        { Approved: true } => words["Criteria_InForce", model.Version],
        { WaitingFor.Count: > 0 } => words["Criteria_DraftWaits", model.Version, CardText.Escape(words.List([.. model.WaitingFor.Distinct(StringComparer.Ordinal)]))],
        _ => words["Criteria_Draft", model.Version],
    };

    private static Container Row(Criterion item, Words words) => new()
    {
        Separator = true,
        Spacing = Spacing.Small,
        Items =
        [
            new TextBlock($"**{CardText.Escape(item.Text)}** · {words[$"Criteria_Importance_{item.Importance}"]}"),
            .. item.Accepts.Count > 0
                ? [new TextBlock(words["Criteria_Accepts", CardText.Escape(words.List(item.Accepts))]) { Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            .. item.Source is { } source
                ? [new TextBlock(words.Quote(CardText.Escape(Cut(source)))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
        ],
    };

    private static IEnumerable<CardElement> History(CriteriaModel model, Words words)
    {
        if (model.History.Count > 0)
        {
            yield return new TextBlock(words["Criteria_History"]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Medium, Separator = true };
        }

        foreach (var version in model.History)
        {
            yield return new TextBlock(words["Criteria_Version", version.Number, version.When, version.ByAgent ? words["Insights_Agent", CardText.Escape(version.Who)] : CardText.Escape(version.Who)])
            {
                Size = TextSize.Small, Spacing = Spacing.Small,
            };
        }
    }

    private static string Cut(string text) => text.Length <= LongestSource ? text : string.Concat(text.AsSpan(0, LongestSource), "…");
}
