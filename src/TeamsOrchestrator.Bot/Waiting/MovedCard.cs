using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>What remains of a card that stands further down now.</summary>
internal sealed class MovedCard : ICard
{
    public static string Kind => "moved";

    public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) => Task.FromResult<RenderedCard?>(Build(request.Words));

    public static RenderedCard Build(Chat.Words words) => RenderedCard.Of(
        new Teams.Cards.AdaptiveCard { Body = [new Teams.Cards.TextBlock(words["Waiting_Moved"]) { IsSubtle = true }] },
        words["Waiting_Moved"]);
}
