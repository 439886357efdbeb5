using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>Empties the playground, then the product.</summary>
internal sealed class StartOver(People people, News news, IProductReset? product = null)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        await people.StartOverAsync(cancellationToken);
        try
        {
            if (product is not null)
            {
                await product.ResetAsync(cancellationToken);
            }
        }
        finally
        {
            news.TellStartedOver();
        }
    }
}
