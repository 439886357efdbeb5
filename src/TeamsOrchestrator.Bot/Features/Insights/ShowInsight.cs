using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;
using TeamsOrchestrator.Bot.Features.Insights.Status;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Turns a card to another page or face. Each card checks by itself what its reader may see.</summary>
internal sealed class ShowInsight : ICardAction
{
    private static readonly string[] Kinds = [StatusListCard.Kind, StatusCard.Kind, CandidatesCard.Kind, CandidateCard.Kind, CriteriaCard.Kind];

    public static string Verb => "insights.show";

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        Task.FromResult(call.Read(InsightsJson.Default.InsightClick) is { } click && Kinds.Contains(click.Kind, StringComparer.Ordinal)
            ? CardReply.Show(new CardName(click.Kind, $"{click.Kind}:shown", click.SubjectId, click.Parameters))
            : CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]));

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
