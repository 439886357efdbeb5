using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary><c>ask C-3 does she know Kafka?</c>, by code or name: the question is kept, and an agent answers it in the background. Only whoever asked reads the answer.</summary>
internal sealed class AskCommand(
    HiringDb db, AskedCandidate asked, QuestionCover cover, ArtifactStore artifacts, WorkQueue queue, PersonalAnswer answer, AuditLog audit, KeyFactory ids) : ICommand
{
    private const int Longest = 500;

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (found, called, question) = await asked.FindAsync(call.Actor, call.Arguments, cancellationToken);
        var name = CardText.Escape(ShortText.Cut(called, PersonalAnswer.LongestQuote));
        if (called.Length == 0)
        {
            await SayAsync(call, "Questions_Which", cancellationToken);
        }
        else if (found.Count == 0)
        {
            await SayAsync(call, "Lookup_NoSuchCandidate", cancellationToken, name);
        }
        else if (found.Count > 1)
        {
            await SayAsync(call, "Questions_Several", cancellationToken, name, call.Actor.Words.List([.. found.Select(candidate => candidate.Code)]));
        }
        else if (await RefusalAsync(found[0], question, cancellationToken) is var (words, values))
        {
            await SayAsync(call, words, cancellationToken, values);
        }
        else
        {
            await TakeAsync(call, found[0], question, cancellationToken);
        }
    }

    private async Task<(string Words, string[] Values)?> RefusalAsync(Candidate candidate, string question, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.FindAsync([db.Tenant.Id, candidate.RequisitionId], cancellationToken);
        string[] who = [candidate.Code];
        return candidate.ErasedAt is not null || candidate.State == CandidateState.Removed ? ("Questions_Gone", who)
            : candidate.DeclinedAi ? ("Questions_Declined", who)
            : question.Length == 0 ? ("Questions_What", who)
            : question.Length > Longest ? ("Questions_TooLong", [Longest.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            : ProtectedAsking.IsAsked(question, candidate.Name) ? ("Questions_Protected", who)
            : requisition!.State == RequisitionState.Stopped ? ("Questions_Stopped", [requisition.Code])
            : await artifacts.NewestAsync(ArtifactKind.CvText, requisition.Id, candidate.Id, cancellationToken) is null ? ("Questions_NoText", who)
            : null;
    }

    private async Task TakeAsync(CommandCall call, Candidate candidate, string question, CancellationToken cancellationToken)
    {
        var version = await artifacts.AddAsync(
            ArtifactKind.Question, candidate.RequisitionId, candidate, call.Actor.Id, ids.Next().ToString("N"), new QuestionText(question, call.Actor.Words.Culture.TwoLetterISOLanguageName),
            ArtifactJson.Default.QuestionText, cancellationToken);

        // Others read the trail: while a name is hidden from them, it is hidden there too.
        var recorded = candidate.NameIsHidden ? await cover.CoverAsync(candidate, question, cancellationToken) : question;
        audit.Add(candidate.RequisitionId, AuditActor.Person(call.Actor.Id), "candidate.asked", candidate.Id, recorded, candidate.Id);
        queue.Add(WorkKind.AnswerQuestion, version.Id, "1", candidate.RequisitionId, priority: WorkPriority.High);
        await answer.PostAsync(call.Actor, CardKinds.ForAnswer(candidate.Id, version.Id), cancellationToken);
    }

    private Task SayAsync(CommandCall call, string words, CancellationToken cancellationToken, params string[] values) => answer.SayAsync(call.Actor, words, values, cancellationToken);
}
