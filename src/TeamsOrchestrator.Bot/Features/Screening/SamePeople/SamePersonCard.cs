using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>Asks the recruiter whether two applications with one name are of one person.</summary>
internal sealed class SamePersonCard(HiringDb db, RoleBook roles, BlindReading blind, SeparateCandidates separate) : ICard
{
    public static string Kind => CardKinds.SamePerson;

    public static CardName Name(Guid matchId) => new(Kind, $"same-person:{matchId:N}", matchId);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var match = await db.PossibleMatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (match is null || request is not { Reader: { } reader, Audience: ConversationKind.Personal }
            || await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == match.RequisitionId, cancellationToken) is not { } requisition
            || !Permissions.Allows(RequisitionAct.ChangeFiles, Standing.InChargeOf(requisition, reader.Id, roles.Of(reader))))
        {
            return null;
        }

        var candidates = await db.Candidates.AsNoTracking().Where(row => row.Id == match.EarlierId || row.Id == match.LaterId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var fileIds = candidates.ConvertAll(row => row.CvFileId);
        var files = await db.Files.AsNoTracking().Where(row => fileIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var hides = await blind.HidesAsync(requisition, reader, cancellationToken);
        return Build(
            new SamePersonView
            {
                MatchId = match.Id, Requisition = $"{requisition.Code} {requisition.Title}", Sign = match.Sign, State = match.State,
                Applications = [.. candidates.Select(row => (row.Code, row.DisplayName, hides && row.NameIsHidden ? row.Code : files.GetValueOrDefault(row.CvFileId, row.Code), StateWords.Of(row, requisition, request.Words)))],
                AnsweredBy = match.AnsweredBy is { } personId ? await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null,
                MayUndo = !requisition.HasEnded && await separate.FindAsync(match, cancellationToken) is not null,
                IsOver = requisition.HasEnded || candidates.Exists(row => row.HasLeft),
            },
            request.Words);
    }

    public static RenderedCard Build(SamePersonView view, Words words)
    {
        var isAsking = view is { State: MatchState.Asked, IsOver: false };
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["SamePerson_Heading"]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(CardText.Escape(view.Requisition)) { IsSubtle = true, Spacing = Spacing.None },
                    new TextBlock(words[$"SamePerson_{view.Sign}"]),
                    .. view.Applications.Select(item => new TextBlock(words["SamePerson_Application", item.Code, CardText.Escape(item.Name), CardText.Escape(item.File), item.State]) { Spacing = Spacing.Small }),
                    new TextBlock(Answer(view, isAsking, words)) { IsSubtle = isAsking },
                    .. view.MayUndo ? [new TextBlock(words["SamePerson_UndoHint"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                ],
                Actions = isAsking ? [Button(words["SamePerson_Same"], view.MatchId, isSame: true), Button(words["SamePerson_Different"], view.MatchId, isSame: false)]
                    : view.MayUndo ? [ExecuteAction.For(words["SamePerson_Undo"], UndoSamePerson.Verb, new SamePersonClick(view.MatchId, IsSame: true), ScreeningJson.Default.SamePersonClick)]
                    : null,
            },
            words["SamePerson_Summary"]);
    }

    private static string Answer(SamePersonView view, bool isAsking, Words words) =>
        isAsking ? words["SamePerson_Consequence"]
        : view.State == MatchState.Asked ? words["SamePerson_Over"]
        : words[view.State == MatchState.Same ? "SamePerson_AnsweredSame" : "SamePerson_AnsweredDifferent", CardText.Escape(view.AnsweredBy ?? string.Empty)];

    private static ExecuteAction Button(string title, Guid matchId, bool isSame) =>
        ExecuteAction.For(title, AnswerSamePerson.Verb, new SamePersonClick(matchId, isSame), ScreeningJson.Default.SamePersonClick);
}
