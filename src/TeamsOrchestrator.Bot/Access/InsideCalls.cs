namespace TeamsOrchestrator.Bot.Access;

/// <summary>Marks what the nodes of this machine send to each other: the playground's activities to the bot, the bot's cards and downloads to and from the playground. The mark leaves this machine never.</summary>
internal sealed class InsideCalls(InsideMark mark) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { IsLoopback: true })
        {
            mark.PutOn(request);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
