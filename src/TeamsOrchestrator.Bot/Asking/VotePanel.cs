using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>The part of a review card that says what others decided before.</summary>
internal static class VotePanel
{
    private const int Longest = 280;

    public static IReadOnlyList<CardElement> Build(IReadOnlyList<VoteSoFar> votes, Words words) => votes.Count == 0
        ? []
        :
        [
            new TextBlock(words["Asking_VotesSoFar"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
            .. votes.Select(vote => new TextBlock(
                $"{words[$"Asking_Vote_{vote.Decision}", CardText.Escape(vote.By)]}{(vote.Reason is null ? string.Empty : $": {words.Quote(CardText.Escape(ShortText.Cut(vote.Reason, Longest)))}")}")
            { Spacing = Spacing.None }),
        ];
}
