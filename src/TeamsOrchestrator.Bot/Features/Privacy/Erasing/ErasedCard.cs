using System.Globalization;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>What is left of a card about a person who was erased.</summary>
internal sealed class ErasedCard : ICard
{
    public static string Kind => "erased";

    /// <summary>Says what the card depends on.</summary>
    public static string Parameters(string code, long at) => string.Create(CultureInfo.InvariantCulture, $"{code}:{at}");

    public Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Name.Parameters?.Split(':') is [var code, var at] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var when)
            ? RenderedCard.Of(request.Words["Privacy_Erased", code, request.Words.When(when, request.Reader?.TimeZone)])
            : null);
}
