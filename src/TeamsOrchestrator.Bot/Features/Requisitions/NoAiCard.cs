using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Asks whether a candidate declined AI, with what follows from it, and says afterwards who recorded it.</summary>
internal sealed class NoAiCard(HiringDb db, RequisitionLookup lookup, OwnedRequisition owned, OtherApplications others) : ICard
{
    public static string Kind => "candidate-no-ai";

    public static CardName Name(Guid candidateId) => new(Kind, $"candidate-no-ai:{candidateId:N}", candidateId);

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Name.SubjectId, cancellationToken);
        return candidate is not null && request is { Audience: ConversationKind.Personal, Reader: { } reader }
            && await owned.FindAsync(candidate.RequisitionId, reader, cancellationToken) is { } requisition
            ? Build(await ReadAsync(candidate, requisition, reader, request.Words, cancellationToken), request.Words)
            : null;
    }

    public static RenderedCard Build(NoAiModel model, Words words)
    {
        var name = CardText.Escape(model.Name);
        var asks = model is { Declined: false, TooLate: null };
        var others = model.Others.Count > 0 && model.TooLate is null ? new TextBlock(words["NoAi_Others", CardText.Escape(words.List(model.Others))]) : null;
        IReadOnlyList<CardElement> body =
        [
            new TextBlock(words[model.Declined ? "NoAi_Done" : "NoAi_Ask", name, model.Code]) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock(words["NoAi_State", CardText.Escape(model.Title), model.State]) { IsSubtle = true, Spacing = Spacing.None },
            .. model is { Declined: true, By: { } by } ? [new TextBlock(words["NoAi_By", CardText.Escape(by), model.When]) { IsSubtle = true }] : Array.Empty<CardElement>(),
            new TextBlock(model.TooLate is { } tooLate && !model.Declined ? words[tooLate, name] : words[model.Declined ? "NoAi_Holds" : "NoAi_Consequence"]),
            .. asks ? Withdrawn(model, words) : [],
            .. others is null ? Array.Empty<CardElement>() : [others],
            .. asks ? [new TextBlock(words["NoAi_NoUndo"]) { IsSubtle = true }] : Array.Empty<CardElement>(),
        ];
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body = body,
                Actions = asks
                    ? [ExecuteAction.For(words["NoAi_Confirm"], DeclineAi.Verb, new NoAiClick(model.CandidateId), RequisitionsJson.Default.NoAiClick) with { Style = ActionStyle.Destructive }]
                    : [],
            },
            words["NoAi_Summary"]);
    }

    private static IEnumerable<CardElement> Withdrawn(NoAiModel model, Words words)
    {
        if (model.HasFindings)
        {
            yield return new TextBlock(words[model.LegalHold ? "NoAi_WithdrawnHeld" : "NoAi_Withdrawn"]);
        }

        if (model.Proposed)
        {
            yield return new TextBlock(words["NoAi_AskedAgain", CardText.Escape(words.List(model.Managers))]);
        }
    }

    private async Task<NoAiModel> ReadAsync(Candidate candidate, Requisition requisition, Person reader, Words words, CancellationToken cancellationToken)
    {
        var recorded = !candidate.DeclinedAi
            ? null
            : await db.AuditEvents.AsNoTracking().Where(row => row.SubjectId == candidate.Id && row.Code == AiRefusal.AuditCode).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var by = Guid.TryParse(recorded?.ActorId, out var personId)
            ? await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new NoAiModel
        {
            CandidateId = candidate.Id, Name = candidate.DisplayName, Code = candidate.Code, Title = requisition.Title, State = StateWords.Of(candidate, requisition, words),
            Declined = candidate.DeclinedAi, By = by, When = recorded is null ? null : words.When(recorded.At, reader.TimeZone), TooLate = TooLate(candidate),
            HasFindings = await db.Artifacts.AnyAsync(row => row.CandidateId == candidate.Id && (row.Kind == ArtifactKind.Screening || row.Kind == ArtifactKind.InterviewKit), cancellationToken),
            LegalHold = requisition.LegalHold, Proposed = candidate.State == CandidateState.Proposed,
            Managers = [.. (await lookup.ManagersAsync(requisition.Id, cancellationToken)).Select(manager => manager.Name)], Others = await others.OfAsync(candidate, reader, cancellationToken),
        };
    }

    private static string? TooLate(Candidate candidate) => candidate switch
    {
        { ErasedAt: not null } => "NoAi_TooLateErased",
        { HasEnded: true } => $"NoAi_TooLate{candidate.State}",
        _ => null,
    };
}
