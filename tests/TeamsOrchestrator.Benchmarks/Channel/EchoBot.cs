using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Benchmarks.Channel;

/// <summary>The two turns that bots are compared by: it says a message again, and answers an approval with the next card.</summary>
internal sealed class EchoBot(ConnectorClient connector) : IActivityHandler
{
    public async Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                var echo = new OutgoingActivity
                {
                    Text = "Echo: " + activity.Text, TextFormat = "plain", Locale = activity.Locale, From = activity.Recipient, Recipient = activity.From, Conversation = activity.Conversation,
                };
                await connector.ReplyAsync(turn.ServiceUrl, activity.Conversation!.Id!, activity.Id!, echo, cancellationToken);
                return TurnResult.Accepted;
            case ActivityTypes.Invoke when AdaptiveCardInvoke.TryRead(activity, out var click) && click.Verb is "approve" && Review(click) is { } review:
                return TurnResult.Reply(InvokeResponse.Card(ApprovedCard.Of(review)));
            case ActivityTypes.Invoke:
                return TurnResult.Reply(InvokeResponse.NotImplemented);
            default:
                return TurnResult.Accepted;
        }
    }

    private static string? Review(AdaptiveCardInvoke click) => click.Data is { } data && data.TryGetProperty("reviewId", out var id) ? id.GetString() : null;
}
