using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The stack of one hiring manager: overview, person by person, then the sign-off list, all in one card.</summary>
internal sealed class StackCard(HiringDb db, StackReader stacks, ReadStackFaces faces, DelegatedCard delegated) : ICard
{
    public static string Kind => CardKinds.Stack;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader is not { } reader || request.Audience != ConversationKind.Personal || request.Name.Parameters?.Split(':') is not [var id, var number]
            || !Guid.TryParseExact(id, "N", out var stackId) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var posting))
        {
            return null;
        }

        var words = request.Words;
        if (await stacks.LookAsync(stackId, reader.Id, cancellationToken) is not { } contents)
        {
            return await NoLongerAskedAsync(stackId, request, cancellationToken);
        }

        var (requisition, stack) = (contents.Requisition, contents.Stack);
        if (stack.Posting != posting)
        {
            return StackOverview.BuildLine(words["Stack_MovedBelow", requisition.Code, CardText.Escape(requisition.Title)], requisition.Code, words);
        }

        if (requisition.HasEnded)
        {
            return StackOverview.BuildLine(words["Stack_Ended", requisition.Code, CardText.Escape(requisition.Title)], requisition.Code, words);
        }

        if (contents.Members.Count + contents.Apart.Count == 0)
        {
            return StackOverview.BuildLine(words["Stack_Empty", requisition.Code, CardText.Escape(requisition.Title)], requisition.Code, words);
        }

        if (stack.View == StackView.Person && contents.Find(stack.CurrentReviewId) is { } member)
        {
            return member.Waiting
                ? StackPerson.Build(await faces.PersonAsync(contents, member, reader, words, cancellationToken), words)
                : StackDecided.Build(await faces.DecidedAsync(contents, member, reader, words, cancellationToken), words);
        }

        return stack.View == StackView.SignOff && contents.SignOffPage is { Count: > 0 } page
            ? SignOffList.Build(await faces.SignOffAsync(contents, page, reader, words, cancellationToken), words)
            : StackOverview.Build(await faces.OverviewAsync(contents, reader, words, cancellationToken), words);
    }

    private async Task<RenderedCard?> NoLongerAskedAsync(Guid stackId, CardRequest request, CancellationToken cancellationToken)
    {
        var stack = await db.Stacks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == stackId && row.PersonId == request.Reader!.Id, cancellationToken);
        if (stack is null)
        {
            return null;
        }

        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == stack.RequisitionId, cancellationToken);
        if (!requisition.HasEnded && await delegated.FindAsync(request.Reader!, requisition, request.Words, cancellationToken) is { } card)
        {
            return card;
        }

        return StackOverview.BuildLine(request.Words["Stack_SomebodyElse", requisition.Code, CardText.Escape(requisition.Title)], requisition.Code, request.Words);
    }
}
