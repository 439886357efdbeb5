using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Shows another page of a list on the card of a change, and keeps the reason that was being written.</summary>
internal sealed class ShowChangePage(ReadCriteriaChange reader) : ICardAction
{
    public static string Verb => "criteria.change-page";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        var click = call.Read(ReviewsJson.Default.ChangePageClick);
        var model = click is null || !actor.InPersonalChat ? null : await reader.ReadAsync(
            new CardRequest(CardKinds.ForCriteriaChange(click.ChangeId, new ChangePages(click.People, click.Criteria).ToString()), actor.Person, ConversationKind.Personal, words), cancellationToken);
        return model is null
            ? CardReply.Say(words["Deciding_NotAsked"])
            : CardReply.Show(CriteriaChangeCard.Build(model with { Written = call.Input(DecisionButtons.ReasonInput) }, words));
    }

    /// <summary>Builds where in a list the reader is, with the buttons that turn its pages; nothing where it has one page.</summary>
    /// <param name="model">The card.</param>
    /// <param name="page">The page that is shown.</param>
    /// <param name="size">How many fit on a page.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="to">The pages of both lists once this one is turned.</param>
    /// <param name="words">The reader's words.</param>
    public static IEnumerable<CardElement> Turn(CriteriaChangeModel model, int page, int size, int count, Func<int, ChangePages> to, Words words)
    {
        if (count <= size)
        {
            yield break;
        }

        yield return new TextBlock(words["CriteriaChange_Page", (page * size) + 1, Math.Min(count, (page + 1) * size), count]) { IsSubtle = true, Spacing = Spacing.Small };
        yield return new ActionSet(
        [
            .. page > 0 ? [Button("CriteriaChange_Previous", page - 1)] : Array.Empty<CardAction>(),
            .. (page + 1) * size < count ? [Button("CriteriaChange_Next", page + 1)] : Array.Empty<CardAction>(),
        ]) { Spacing = Spacing.None };

        ExecuteAction Button(string title, int next) =>
            ExecuteAction.For(words[title], Verb, new ChangePageClick(model.ChangeId, to(next).People, to(next).Criteria), ReviewsJson.Default.ChangePageClick);
    }

    /// <summary>Keeps a page within a list that may have become shorter.</summary>
    public static int Within(int page, int size, int count) => Math.Clamp(page, 0, Math.Max(0, (count - 1) / size));
}
