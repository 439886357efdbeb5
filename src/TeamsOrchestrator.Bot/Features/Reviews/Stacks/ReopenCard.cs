using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Asks why a decision is to be made anew, and says what follows.</summary>
internal sealed class ReopenCard(HiringDb db, ReopenReader reader) : ICard
{
    public static string Kind => "candidate-reopen";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        return candidate is not null && request is { Audience: ConversationKind.Personal, Reader: { } person } && await reader.MayAsync(candidate, person, cancellationToken)
            ? Build(await reader.ReadAsync(candidate, request.Words, cancellationToken), request.Words)
            : null;
    }

    public static RenderedCard Build(ReopenModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Reopen_Heading", CardText.Escape(model.Name), model.Code]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock($"{CardText.Escape(model.Requisition)} · {model.State}") { IsSubtle = true },
                new TextBlock(model.Refusal ?? words["Reopen_Consequence", CardText.Escape(words.List(model.Deciders))]),
                .. model.Refusal is null ? [DecisionButtons.Reason(words["Reopen_Reason"], value: null, words)] : Array.Empty<CardElement>(),
            ],
            Actions = model.Refusal is not null
                ? null
                : [ExecuteAction.For(words["Reopen_Do"], ReopenCandidate.Verb, new ReopenClick(model.CandidateId, model.Round), ReviewsJson.Default.ReopenClick) with { Style = ActionStyle.Destructive }],
        },
        words["Reopen_Summary"]);
}
