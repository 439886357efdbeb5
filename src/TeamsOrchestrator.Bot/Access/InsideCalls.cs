namespace TeamsOrchestrator.Bot.Access;

/// <summary>Marks what this process sends to itself: the playground's activities to the bot, the bot's cards and downloads to and from the playground. The mark goes nowhere else.</summary>
internal sealed class InsideCalls(InsideMark mark, OwnAddress address) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } target && address.IsOurs(target))
        {
            mark.PutOn(request);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
