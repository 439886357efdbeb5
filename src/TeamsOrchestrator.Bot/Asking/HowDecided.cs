using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>How several people decide on one review.</summary>
/// <param name="Policy">How many of those asked must decide.</param>
/// <param name="Needed">How many decisions it takes where that is a number, or null.</param>
/// <param name="Unseen">Whether nobody sees the others' votes before voting.</param>
internal sealed record HowDecided(ReviewPolicy Policy, int? Needed = null, bool Unseen = false)
{
    public static HowDecided Of(Review review) => new(review.Policy, review.Needed, review.IsUnseen);

    /// <summary>Says it to one of them.</summary>
    /// <param name="others">The names of the others; nothing is said where there are none.</param>
    /// <param name="firstCounts">The key of the words where the first decision counts.</param>
    /// <param name="words">The reader's words.</param>
    /// <returns>A sentence that is ready for a card, with a space before it; empty where nothing is to be said.</returns>
    public string With(IReadOnlyList<string> others, string firstCounts, Words words)
    {
        if (others.Count == 0)
        {
            return string.Empty;
        }

        var names = words.List([.. others.Select(CardText.Escape)]);
        return " " + Policy switch
        {
            ReviewPolicy.Any => words[firstCounts, names],
            ReviewPolicy.NumberOf => words[Unseen ? "Asking_NumberUnseen" : "Asking_Number", names, Needed ?? 1],
            ReviewPolicy.Sequence => words["Asking_Sequence", names],
            _ => words[Unseen ? "Stack_OthersAlone" : "Asking_All", names],
        };
    }
}
