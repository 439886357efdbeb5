namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Keeps what is sent to a conversation and what clicks there are answered with apart, so that neither shows an older state over a newer one.</summary>
/// <remarks>A card is rendered, sent, and arrives a while later. Without this an update rendered before a click's commit could arrive after the click's answer and
/// take away what somebody has begun to type into the newer card. What other nodes do it learns from <see cref="NodesInOrder"/>; every wait ends after a while, since the update
/// that follows a commit mends what still went wrong.</remarks>
internal sealed class ConversationTraffic(NodesInOrder nodes, TimeProvider clock)
{
    /// <summary>How long an answer waits for a send. A click has to be answered within ten seconds.</summary>
    private static readonly TimeSpan AnswersWait = TimeSpan.FromSeconds(4);

    /// <summary>How long a send waits for answers, so that people who click all the time cannot hold it up for ever.</summary>
    private static readonly TimeSpan SendsWait = TimeSpan.FromSeconds(10);

    private readonly Lock sync = new();
    private readonly Dictionary<Guid, List<TrafficPass>> underWay = [];

    /// <summary>Begins a send, as soon as no click of the conversation is being answered.</summary>
    /// <param name="conversationRefId">The conversation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The pass, to be taken before the card is rendered and given back when its message is recorded.</returns>
    public async Task<TrafficPass> SendAsync(Guid conversationRefId, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var pass = await SendHereAsync(conversationRefId, start, cancellationToken);
        try
        {
            pass.AmongNodes = await nodes.SendAsync(conversationRefId, SendsWait - clock.GetElapsedTime(start), cancellationToken);
            return pass;
        }
        catch
        {
            await pass.DisposeAsync();
            throw;
        }
    }

    private async Task<TrafficPass> SendHereAsync(Guid conversationRefId, long start, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task answers;
            lock (sync)
            {
                var before = EndsOf(conversationRefId, TrafficKind.Answer);
                if (before.Count == 0 || clock.GetElapsedTime(start) >= SendsWait)
                {
                    return Add(conversationRefId, TrafficKind.Send);
                }

                answers = Task.WhenAll(before);
            }

            await WaitAsync(answers, SendsWait, cancellationToken);
        }
    }

    /// <summary>Begins an answer: until it ends no further send begins.</summary>
    /// <param name="conversationRefId">The conversation.</param>
    /// <returns>The pass, to be taken before the click's commit and given back when its answer is made.</returns>
    public TrafficPass Answer(Guid conversationRefId)
    {
        lock (sync)
        {
            return Add(conversationRefId, TrafficKind.Answer);
        }
    }

    /// <summary>Waits until the sends that are under way, on any node, have arrived: they may show the state before the click.</summary>
    public async Task SendsAsync(TrafficPass answer, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        await SendsHereAsync(answer.ConversationRefId, cancellationToken);
        answer.AmongNodes = await nodes.AnswerAsync(answer.ConversationRefId, AnswersWait - clock.GetElapsedTime(start), cancellationToken);
    }

    private Task SendsHereAsync(Guid conversationRefId, CancellationToken cancellationToken)
    {
        lock (sync)
        {
            var sends = EndsOf(conversationRefId, TrafficKind.Send);
            return sends.Count == 0 ? Task.CompletedTask : WaitAsync(Task.WhenAll(sends), AnswersWait, cancellationToken);
        }
    }

    private TrafficPass Add(Guid conversationRefId, TrafficKind kind)
    {
        var pass = new TrafficPass(conversationRefId, kind, ended => Remove(conversationRefId, ended));
        if (!underWay.TryGetValue(conversationRefId, out var passes))
        {
            underWay[conversationRefId] = passes = [];
        }

        passes.Add(pass);
        return pass;
    }

    private void Remove(Guid conversationRefId, TrafficPass pass)
    {
        lock (sync)
        {
            if (underWay.TryGetValue(conversationRefId, out var passes) && passes.Remove(pass) && passes.Count == 0)
            {
                underWay.Remove(conversationRefId);
            }
        }
    }

    private List<Task> EndsOf(Guid conversationRefId, TrafficKind kind) =>
        underWay.TryGetValue(conversationRefId, out var passes) ? [.. passes.Where(pass => pass.Kind == kind).Select(pass => pass.Ended)] : [];

    private async Task WaitAsync(Task ends, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await ends.WaitAsync(limit, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Whoever waits goes on.
        }
    }
}
