using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Says that something was not understood, with the nearest commands as buttons.</summary>
internal sealed class NotUnderstoodCard(CommandTable table) : ICard
{
    private const int MaxButtons = 3;
    private const int MaxQuote = 80;

    public static string Kind => "not-understood";

    public static CardName Name(string? activityId, string text) =>
        new(Kind, $"not-understood:{activityId}", Guid.Empty, ShortText.Cut(text, MaxQuote));

    public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var said = request.Name.Parameters ?? string.Empty;
        var nearest = table.Nearest(said, MaxButtons);
        return Task.FromResult<RenderedCard?>(Build(said, nearest.Count > 0 ? nearest : ["help", "pending", "status"], request.Words));
    }

    public static RenderedCard Build(string said, IReadOnlyList<string> commands, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(said.Length == 0 ? words["Chat_Empty"] : words["Chat_NotUnderstood", CardText.Escape(said)]),
                new TextBlock(words["Chat_DidYouMean"]) { IsSubtle = true },
            ],
            Actions = [.. commands.Select(command => SayAction.Button(command, command))],
        },
        words["Chat_NotUnderstoodSummary"]);
}
