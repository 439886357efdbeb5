using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Asks before a candidate is withdrawn, and says it afterwards, with Undo.</summary>
internal sealed class WithdrawCard(HiringDb db) : ICard
{
    public static string Kind => "candidate-withdraw";

    public static CardName Name(Guid candidateId) => new(Kind, $"candidate-withdraw:{candidateId:N}", candidateId);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        var requisition = candidate is null ? null : await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
        if (candidate is null || requisition is null || request is not { Audience: ConversationKind.Personal, Reader: { } reader }
            || !Permissions.Allows(RequisitionAct.Withdraw, Standing.InChargeOf(requisition, reader.Id, Roles.None)))
        {
            return null;
        }

        var withdrawal = candidate.State != CandidateState.Withdrawn
            ? null
            : await db.AuditEvents.AsNoTracking().Where(row => row.SubjectId == candidate.Id && row.Code == WithdrawCandidate.AuditCode)
                .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var by = Guid.TryParse(withdrawal?.ActorId, out var personId)
            ? await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return Build(
            new WithdrawModel
            {
                CandidateId = candidate.Id, Name = candidate.DisplayName, Code = candidate.Code, Title = requisition.Title,
                State = StateWords.Of(candidate, requisition, request.Words), By = by, When = withdrawal is null ? null : request.Words.When(withdrawal.At, request.Reader?.TimeZone),
                Removed = candidate.State == CandidateState.Removed, CanChange = !requisition.HasEnded && candidate.State is not (CandidateState.Closed or CandidateState.Removed),
            },
            request.Words);
    }

    public static RenderedCard Build(WithdrawModel model, Words words)
    {
        var name = CardText.Escape(model.Name);
        var click = new WithdrawClick(model.CandidateId);
        IReadOnlyList<CardElement> body = model.By is null
            ?
            [
                new TextBlock(words["Withdraw_Ask", name, model.Code]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Withdraw_State", CardText.Escape(model.Title), model.State]) { IsSubtle = true },
                new TextBlock(words[model.CanChange ? "Withdraw_Consequence" : model.Removed ? "Withdraw_Removed" : "Withdraw_TooLate"]),
            ]
            :
            [
                new TextBlock(words["Withdraw_Done", name, model.Code]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Withdraw_By", CardText.Escape(model.By), model.When]) { IsSubtle = true },
            ];
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body = body,
                Actions = !model.CanChange
                    ? []
                    : model.By is null
                        ? [ExecuteAction.For(words["Withdraw_Confirm"], WithdrawCandidate.Verb, click, RequisitionsJson.Default.WithdrawClick) with { Style = ActionStyle.Destructive }]
                        : [ExecuteAction.For(words["Withdraw_Undo"], UndoWithdrawal.Verb, click, RequisitionsJson.Default.WithdrawClick)],
            },
            words["Withdraw_Summary"]);
    }
}
