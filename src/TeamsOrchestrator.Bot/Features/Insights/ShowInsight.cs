using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;
using TeamsOrchestrator.Bot.Features.Insights.Compare;
using TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;
using TeamsOrchestrator.Bot.Features.Insights.Status;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Features.Insights.Trail;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Turns a card to another page or face. Each card checks by itself what its reader may see.</summary>
internal sealed class ShowInsight(HiringDb db, RequisitionLookup lookup, AuditLog audit) : ICardAction
{
    private static readonly string[] Kinds = [StatusListCard.Kind, StatusCard.Kind, CandidatesCard.Kind, CandidateCard.Kind, CompareCard.Kind, CriteriaCard.Kind, JobCard.Kind, TimelineCard.Kind, AuditCard.Kind];

    public static string Verb => "insights.show";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(InsightsJson.Default.InsightClick) is not { } click || !Kinds.Contains(click.Kind, StringComparer.Ordinal))
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        if (!call.Actor.InPersonalChat && !await BelongsHereAsync(click, call.Actor, cancellationToken))
        {
            return CardReply.Say(call.Actor.Words["Chat_NothingToShow"]);
        }

        if (string.Equals(click.Kind, CandidateCard.Kind, StringComparison.Ordinal) && click.Parameters is null)
        {
            await RecordOpeningAsync(click.SubjectId, call.Actor, cancellationToken);
        }

        return CardReply.Show(new CardName(click.Kind, $"{click.Kind}:shown", click.SubjectId, click.Parameters));
    }

    // In a shared chat only what was started there is shown, whatever the data of a click says.
    private async Task<bool> BelongsHereAsync(InsightClick click, Actor actor, CancellationToken cancellationToken) => click.Kind switch
    {
        _ when string.Equals(click.Kind, StatusListCard.Kind, StringComparison.Ordinal) => click.SubjectId == actor.Conversation.Id,
        _ when string.Equals(click.Kind, StatusCard.Kind, StringComparison.Ordinal) => await db.Requisitions.AnyAsync(row => row.Id == click.SubjectId && row.StartedIn == actor.Conversation.Id, cancellationToken),
        _ => false,
    };

    private async Task RecordOpeningAsync(Guid candidateId, Actor actor, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == candidateId, cancellationToken);
        if (candidate is not null && await lookup.FindAsync(candidate.RequisitionId, actor.Id, actor.Roles, cancellationToken) is not null)
        {
            audit.Add(candidate.RequisitionId, AuditActor.Person(actor.Id), "candidate.opened", candidate.Id, candidateId: candidate.Id);
        }
    }

    public static ExecuteAction Button(string title, string kind, Guid subjectId, string? parameters) =>
        ExecuteAction.For(title, Verb, new InsightClick(kind, subjectId, parameters), InsightsJson.Default.InsightClick);

    /// <summary>Builds Back and Next.</summary>
    /// <param name="kind">The kind of the card.</param>
    /// <param name="subjectId">What it is about.</param>
    /// <param name="page">The page shown, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="parameters">Writes the parameters of a page.</param>
    /// <param name="words">The words.</param>
    public static IEnumerable<CardAction> Paging(string kind, Guid subjectId, int page, int pages, Func<int, string> parameters, Words words)
    {
        if (page > 0)
        {
            yield return Button(words["Insights_Back"], kind, subjectId, parameters(page - 1));
        }

        if (page + 1 < pages)
        {
            yield return Button(words["Insights_Next"], kind, subjectId, parameters(page + 1));
        }
    }
}
