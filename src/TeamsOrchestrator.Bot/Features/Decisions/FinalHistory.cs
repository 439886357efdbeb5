using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>The first lines of the final review: what was decided before, with Undo.</summary>
internal static class FinalHistory
{
    public static IEnumerable<CardElement> Build(FinalModel model, Words words) => [.. LastBatch(model, words), .. model.SentBack.SelectMany(person => SentBack(person, model, words))];

    private static IEnumerable<CardElement> LastBatch(FinalModel model, Words words)
    {
        if (model.Last is not { People.Count: > 0 } last)
        {
            yield break;
        }

        yield return new TextBlock(words[last.People.Count == 1 ? "Final_LastOne" : "Final_Last", CardText.Escape(last.Name), last.People.Count, last.When]);
        if (model.Ended)
        {
            yield break;
        }

        var undo = Undo("Final_Undo", null);
        ExecuteAction Undo(string key, (Guid ReviewId, string Name, string Code)? person) => ExecuteAction.For(
            person is { } one ? words[key, one.Name, one.Code] : words[key], UndoFinal.Verb,
            new UndoFinalClick(model.RequisitionId, last.PersonId, last.At, person?.ReviewId), DecisionsJson.Default.UndoFinalClick) with { AssociatedInputs = AssociatedInputs.None };
        yield return new ActionSet(last.People.Count == 1
            ? [undo]
            :
            [
                undo,
                new ShowCardAction
                {
                    Title = words["Final_UndoOne"],
                    // Clients show six buttons of a row at most, so each has a row of its own.
                    Card = new AdaptiveCard
                    {
                        Body = [new TextBlock(words["Final_UndoWhom"]), .. last.People.Select(person => new ActionSet([Undo("Final_UndoPerson", person)]) { Spacing = Spacing.Small })],
                    },
                },
            ]) { Spacing = Spacing.None };
    }

    private static IEnumerable<CardElement> SentBack(FinalSentBack person, FinalModel model, Words words)
    {
        var reason = string.IsNullOrWhiteSpace(person.Reason) ? string.Empty : $": {words.Quote(CardText.Escape(FinalCard.Cut(person.Reason)))}";
        yield return new TextBlock(words["Final_SentBack", CardText.Escape(person.By), CardText.Escape(person.Name), person.When] + reason);
        if (!model.Ended)
        {
            yield return new ActionSet(
            [
                ExecuteAction.For(
                    words["Final_UndoPerson", person.Name, person.Code], UndoSendBack.Verb, new UndoSendBackClick(person.ReviewId, person.Round, model.Page),
                    DecisionsJson.Default.UndoSendBackClick) with { AssociatedInputs = AssociatedInputs.None },
            ]) { Spacing = Spacing.None };
        }
    }
}
