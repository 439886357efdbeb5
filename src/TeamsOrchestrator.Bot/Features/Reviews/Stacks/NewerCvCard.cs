using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Tells whoever decided on a candidate that the person sent a newer CV, and offers to decide anew.</summary>
internal sealed class NewerCvCard(HiringDb db, ReopenReader reader) : ICard
{
    public static string Kind => CardKinds.NewerCv;

    public static CardName Name(Guid candidateId) => new(Kind, $"newer-cv:{candidateId:N}", candidateId);

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
                new TextBlock(words["NewerCv_Heading", CardText.Escape(model.Name), model.Code]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock($"{CardText.Escape(model.Requisition)} · {model.State}") { IsSubtle = true },
                new TextBlock(model.Refusal ?? words["NewerCv_Consequence", CardText.Escape(words.List(model.Deciders))]),
                .. model.Refusal is null ? [DecisionButtons.Reason(words["Reopen_Reason"], value: words["NewerCv_Reason"], words)] : Array.Empty<CardElement>(),
            ],
            Actions = model.Refusal is not null
                ? null
                : [ExecuteAction.For(words["Reopen_Do"], ReopenCandidate.Verb, new ReopenClick(model.CandidateId, model.Round), ReviewsJson.Default.ReopenClick)],
        },
        words["NewerCv_Summary"]);
}
