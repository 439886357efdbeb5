using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Features.Insights.Search;

/// <summary>A pasted link: the product has no lasting links to people or requisitions, so that there is nothing to show in its place.</summary>
internal sealed class UnfurlNothing : IInvoke
{
    public static string Name => InvokeNames.ComposeExtensionQueryLink;

    public Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken) => Task.FromResult(InvokeResponse.Results([]));
}
