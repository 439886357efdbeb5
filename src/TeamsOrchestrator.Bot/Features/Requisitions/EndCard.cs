using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Asks before a requisition ends, and says afterwards who ended it, with Undo.</summary>
internal sealed class EndCard(HiringDb db, OwnedRequisition owned, TimeProvider clock) : ICard
{
    public const string ReasonInput = "reason";
    public const string HowInput = "how";

    public static string Kind => "requisition-end";

    public static CardName Name(Guid requisitionId) => new(Kind, $"requisition-end:{requisitionId:N}", requisitionId);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader is not { } reader || request.Audience != ConversationKind.Personal
            || await owned.FindAsync(request.Name.SubjectId, reader, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var counts = await db.Candidates.Where(row => row.RequisitionId == requisition.Id)
            .GroupBy(row => row.State).Select(group => new { State = group.Key, Count = group.Count() }).OrderBy(row => row.State).ToListAsync(cancellationToken);
        return Build(
            new EndModel
            {
                RequisitionId = requisition.Id,
                Code = requisition.Code,
                Title = requisition.Title,
                How = Enum.TryParse<CloseReason>(request.Name.Parameters, out var how) ? how : null,
                Open = [.. counts.Where(row => row.State < CandidateState.Decided).Select(row => (row.State, row.Count))],
                Decided = counts.Where(row => row.State == CandidateState.Decided).Sum(row => row.Count),
                Withdrawn = counts.Where(row => row.State == CandidateState.Withdrawn).Sum(row => row.Count),
                Ended = requisition.HasEnded
                    ? await EndedAsync(requisition, counts.Where(row => row.State == CandidateState.Closed).Sum(row => row.Count), request, cancellationToken)
                    : null,
            },
            request.Words);
    }

    private async Task<EndedModel> EndedAsync(Requisition requisition, int people, CardRequest request, CancellationToken cancellationToken)
    {
        var by = await db.People.Where(row => row.Id == requisition.ClosedBy).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var at = requisition.ClosedAt ?? 0;
        var until = at + (long)ReopenRequisition.UndoFor.TotalMilliseconds;
        return new EndedModel(
            requisition.ClosedAs ?? CloseReason.Stopped, requisition.ClosedBecause ?? string.Empty, by ?? "?", request.Words.When(at, request.Reader?.TimeZone), people, at)
        {
            UndoUntil = await owned.CanReopenAsync(requisition, cancellationToken) ? request.Words.When(until, request.Reader?.TimeZone) : null,
            TooLate = clock.GetUtcNow().ToUnixTimeMilliseconds() > until,
        };
    }

    public static RenderedCard Build(EndModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body = [.. model.Ended is { } ended ? Ended(model, ended, words) : Question(model, words)],
            Actions = [.. Buttons(model, words)],
        },
        words[model.Ended is null ? "EndRequisition_Summary" : "EndRequisition_EndedSummary", model.Code]);

    private static IEnumerable<CardElement> Question(EndModel model, Words words)
    {
        yield return Heading(words[model.How is { } how ? $"EndRequisition_Ask_{how}" : "EndRequisition_Ask", model.Code, CardText.Escape(model.Title)]);
        var people = model.Open.Sum(item => item.Count);
        yield return new TextBlock(people == 0 ? words["EndRequisition_NobodyOpen"] : words.Count("EndRequisition_Open", people)) { Weight = TextWeight.Bolder };
        if (people > 0)
        {
            yield return new FactSet([.. model.Open.Select(item => new Fact(StateWords.Of(item.State, words), item.Count.ToString(words.Culture)))]);
        }

        if (model.Decided > 0)
        {
            yield return new TextBlock(words.Count("EndRequisition_DecidedStay", model.Decided)) { IsSubtle = true };
        }

        if (model.Withdrawn > 0)
        {
            yield return new TextBlock(words["EndRequisition_WithdrawnStay", model.Withdrawn]) { IsSubtle = true, Spacing = Spacing.Small };
        }

        if (model.How is null)
        {
            yield return new InputChoiceSet
            {
                Id = HowInput, Label = words["EndRequisition_How"], IsRequired = true, ErrorMessage = words["EndRequisition_HowMissing"], Style = ChoiceInputStyle.Expanded,
                Choices = [.. new[] { CloseReason.Filled, CloseReason.Stopped }.Select(reason => new Choice(words[$"EndRequisition_As_{reason}"], reason.ToString()))],
            };
        }

        yield return new InputText
        {
            Id = ReasonInput, Label = words["EndRequisition_Reason"], IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["EndRequisition_ReasonMissing"],
        };
        yield return new TextBlock(words["EndRequisition_Consequence"]) { IsSubtle = true };
    }

    private static IEnumerable<CardElement> Ended(EndModel model, EndedModel ended, Words words)
    {
        yield return Heading(words[$"EndRequisition_Ended_{ended.Reason}", model.Code, CardText.Escape(model.Title)]);
        yield return new TextBlock(words["EndRequisition_EndedBy", CardText.Escape(ended.By), ended.When]);
        yield return new TextBlock(words.Quote(CardText.Escape(ended.Words))) { Spacing = Spacing.None };
        yield return new TextBlock(words.Count("EndRequisition_EndedPeople", ended.People, model.Decided)) { IsSubtle = true };
        if (ended.UndoUntil is { } until)
        {
            yield return new TextBlock(words[ended.TooLate ? "EndRequisition_UndoPast" : "EndRequisition_UndoUntil", until]) { IsSubtle = true, Spacing = Spacing.None };
        }
    }

    private static TextBlock Heading(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };

    private static IEnumerable<CardAction> Buttons(EndModel model, Words words)
    {
        if (model.Ended is null)
        {
            yield return ExecuteAction.For(words["EndRequisition_Confirm"], EndRequisition.Verb, new EndClick(model.RequisitionId, model.How), RequisitionsJson.Default.EndClick)
                with { Style = ActionStyle.Destructive };
        }
        else if (model.Ended is { UndoUntil: not null, TooLate: false })
        {
            yield return ExecuteAction.For(words["EndRequisition_Undo"], ReopenRequisition.Verb, new ReopenClick(model.RequisitionId, model.Ended.At), RequisitionsJson.Default.ReopenClick);
        }
    }
}
