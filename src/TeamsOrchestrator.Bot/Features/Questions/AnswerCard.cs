using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Artifacts;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary>The answer to a question about a candidate: a text with citations, as Teams shows them. Only whoever asked reads it, and only for as long as they may see the candidate.</summary>
internal sealed class AnswerCard(HiringDb db, ArtifactStore artifacts, VisibleRequisition visible) : ICard
{
    public static string Kind => CardKinds.Answer;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(request.Name.Parameters, out var id)
            || await artifacts.FindAsync(id, cancellationToken) is not { PersonId: { } asker } question || asker != request.Reader?.Id
            || await visible.FindAsync(question.RequisitionId, request, cancellationToken) is null
            || await artifacts.ReadAsync(question, ArtifactJson.Default.QuestionText, cancellationToken) is not { } asked)
        {
            return null;
        }

        var candidate = await db.Candidates.AsNoTracking().SingleAsync(row => row.Id == question.CandidateId, cancellationToken);
        var key = id.ToString("N");
        var answer = await db.Artifacts.AsNoTracking()
            .Where(row => row.CandidateId == candidate.Id && row.Kind == ArtifactKind.Answer && row.InputsFingerprint == key).OrderBy(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var model = new AnswerModel
        {
            Code = candidate.Code, Name = candidate.DisplayName, Question = asked.Text, Declined = candidate.DeclinedAi, Agent = answer?.Agent,
            Given = candidate.DeclinedAi ? null : await artifacts.ReadAsync(answer, ArtifactJson.Default.GivenAnswer, cancellationToken),
        };
        return AnswerText.Build(model, request.Words);
    }
}
