using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Tells the recruiter that everything is final; and where something of it was taken back, that it no longer is.</summary>
internal sealed class FinalDoneCard(HiringDb db) : ICard
{
    public static string Kind => "final-done";

    public static CardName Name(Guid requisitionId) => new(Kind, $"final-done:{requisitionId:N}", requisitionId);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        if (requisition is null || request.Audience != ConversationKind.Personal || request.Reader?.Id != requisition.RecruiterId)
        {
            return null;
        }

        var candidates = db.Candidates.Where(row => row.RequisitionId == requisition.Id);
        var open = await candidates.CountAsync(row => row.State < CandidateState.Decided, cancellationToken);
        var decided = candidates.Where(row => row.State == CandidateState.Decided);
        return Build(
            requisition.Code, requisition.Title, open, await decided.CountAsync(row => row.Outcome == Outcome.Advance, cancellationToken),
            await decided.CountAsync(row => row.Outcome == Outcome.NotTakenFurther, cancellationToken), request.Words);
    }

    public static RenderedCard Build(string code, string title, int open, int goOn, int notTakenFurther, Words words) => RenderedCard.Of(
        open == 0
            ? words["Final_Done", code, CardText.Escape(title), goOn, notTakenFurther]
            : words["Final_NoLongerDone", code, CardText.Escape(title), open]);
}
