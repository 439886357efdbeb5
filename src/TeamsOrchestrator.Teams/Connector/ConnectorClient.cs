using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Talks to the Bot Connector of a conversation.</summary>
/// <remarks>One call, one attempt: order, throttling and retry are the caller's. Every failure but cancellation is a <see cref="ConnectorException"/>.</remarks>
public sealed class ConnectorClient
{
    private const int MemberPageSize = 500;
    private const int MaxMemberPages = 100;
    private const string Targeted = "?isTargetedActivity=true";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly ConnectorCalls calls;

    internal ConnectorClient(ConnectorCalls calls) => this.calls = calls;

    /// <summary>Posts an activity at the end of a conversation.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">What to post.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the posted activity, or null if the connector accepted it without saying.</returns>
    public Task<string?> SendAsync(string serviceUrl, string conversationId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        PostAsync(serviceUrl, ["conversations", conversationId, "activities"], null, activity, cancellationToken);

    /// <summary>Posts an activity to a shared conversation that only one of its members sees. A preview in Teams, which forgets it after a day.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The group chat or channel.</param>
    /// <param name="memberId">The member's channel id, <c>29:…</c>.</param>
    /// <param name="activity">What to post.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the posted activity, or null if the connector accepted it without saying.</returns>
    public Task<string?> SendTargetedAsync(string serviceUrl, string conversationId, string memberId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PostAsync(serviceUrl, ["conversations", conversationId, "activities"], Targeted, activity with { Recipient = new() { Id = memberId } }, cancellationToken);
    }

    /// <summary>Posts an activity as the answer to another.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="replyToId">The activity that is answered.</param>
    /// <param name="activity">What to post.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the posted activity, or null if the connector accepted it without saying.</returns>
    public Task<string?> ReplyAsync(string serviceUrl, string conversationId, string replyToId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PostAsync(serviceUrl, ["conversations", conversationId, "activities", replyToId], null, activity with { ReplyToId = replyToId }, cancellationToken);
    }

    /// <summary>Replaces an activity that the bot posted.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to replace.</param>
    /// <param name="activity">What it becomes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Completes when the connector accepted it.</returns>
    public Task UpdateAsync(string serviceUrl, string conversationId, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        calls.SendAsync(HttpMethod.Put, serviceUrl, ["conversations", conversationId, "activities", activityId], null, Content(activity, TeamsJsonContext.Default.OutgoingActivity), cancellationToken);

    /// <summary>Replaces an activity that only one member sees.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The group chat or channel.</param>
    /// <param name="activityId">The activity to replace.</param>
    /// <param name="memberId">The member's channel id, <c>29:…</c>.</param>
    /// <param name="activity">What it becomes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Completes when the connector accepted it.</returns>
    public Task UpdateTargetedAsync(
        string serviceUrl, string conversationId, string activityId, string memberId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var content = Content(activity with { Recipient = new() { Id = memberId } }, TeamsJsonContext.Default.OutgoingActivity);
        return calls.SendAsync(HttpMethod.Put, serviceUrl, ["conversations", conversationId, "activities", activityId], Targeted, content, cancellationToken);
    }

    /// <summary>Deletes an activity that the bot posted.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to delete.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Completes when the connector accepted it.</returns>
    public Task DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        calls.SendAsync(HttpMethod.Delete, serviceUrl, ["conversations", conversationId, "activities", activityId], null, null, cancellationToken);

    /// <summary>Finds or makes the chat of the bot with one person. The app has to be installed for them.</summary>
    /// <param name="serviceUrl">The tenant's connector.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="botId">The bot's channel id, <c>28:…</c>.</param>
    /// <param name="memberId">The person's channel id, <c>29:…</c>; no mail address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the conversation. Nothing has been posted to it.</returns>
    public async Task<string> CreatePersonalConversationAsync(string serviceUrl, string tenantId, string botId, string memberId, CancellationToken cancellationToken)
    {
        var conversation = new NewConversation(false, new() { Id = botId }, [new() { Id = memberId }], tenantId, new() { Tenant = new() { Id = tenantId } });
        var content = Content(conversation, TeamsJsonContext.Default.NewConversation);
        return (await CreateAsync(serviceUrl, content, cancellationToken)).Id!;
    }

    /// <summary>Begins a thread in a channel.</summary>
    /// <param name="serviceUrl">The team's connector.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="botId">The bot's channel id, <c>28:…</c>.</param>
    /// <param name="channelId">The channel, <c>19:…</c>.</param>
    /// <param name="activity">The first message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The thread.</returns>
    public async Task<ChannelThread> CreateChannelThreadAsync(
        string serviceUrl, string tenantId, string botId, string channelId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var data = new TeamsChannelData { Channel = new() { Id = channelId }, Tenant = new() { Id = tenantId } };
        var content = Content(new NewConversation(true, new() { Id = botId }, null, tenantId, data, activity), TeamsJsonContext.Default.NewConversation);
        var created = await CreateAsync(serviceUrl, content, cancellationToken);
        return new(created.Id!, string.IsNullOrEmpty(created.ActivityId) ? null : created.ActivityId);
    }

    /// <summary>Reads everybody in a conversation.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The people, bots too where the connector lists them.</returns>
    public async Task<IReadOnlyList<TeamsMember>> GetMembersAsync(string serviceUrl, string conversationId, CancellationToken cancellationToken)
    {
        List<TeamsMember> members = [];
        string? continuation = null;
        for (var page = 0; page < MaxMemberPages; page++)
        {
            MemberPage? read;
            try
            {
                var query = $"?pageSize={MemberPageSize}" + (continuation is null ? null : $"&continuationToken={Uri.EscapeDataString(continuation)}");
                read = await calls.GetAsync(serviceUrl, ["conversations", conversationId, "pagedmembers"], query, TeamsJsonContext.Default.MemberPage, cancellationToken);
            }
            catch (ConnectorException e) when (page is 0 && e.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
            {
                // Some connectors know only the older call, which a conversation that is gone refuses too.
                return await calls.GetAsync(serviceUrl, ["conversations", conversationId, "members"], null, TeamsJsonContext.Default.IReadOnlyListTeamsMember, cancellationToken) ?? [];
            }

            members.AddRange(read?.Members ?? []);
            if (string.IsNullOrEmpty(read?.ContinuationToken) || string.Equals(read.ContinuationToken, continuation, StringComparison.Ordinal))
            {
                break;
            }

            continuation = read.ContinuationToken;
        }

        return members;
    }

    /// <summary>Reads one person in a conversation.</summary>
    /// <param name="serviceUrl">The conversation's connector.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="userId">The person's channel id or Entra object id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The person, or null if they are not in it.</returns>
    public async Task<TeamsMember?> GetMemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken)
    {
        try
        {
            return await calls.GetAsync(serviceUrl, ["conversations", conversationId, "members", userId], null, TeamsJsonContext.Default.TeamsMember, cancellationToken);
        }
        catch (ConnectorException e) when (e.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Puts a file where a person's consent said.</summary>
    /// <param name="uploadUrl">The upload session from <see cref="FileConsentInvoke"/>.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Completes when the file is stored.</returns>
    public Task UploadFileAsync(Uri uploadUrl, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => calls.UploadAsync(uploadUrl, bytes, cancellationToken);

    private static ByteArrayContent Content<T>(T value, JsonTypeInfo<T> type) => new(TeamsJson.ToBytes(value, type)) { Headers = { ContentType = Json } };

    private async Task<ResourceResponse> CreateAsync(string serviceUrl, HttpContent content, CancellationToken cancellationToken)
    {
        var created = await calls.SendAsync(HttpMethod.Post, serviceUrl, ["conversations"], null, content, TeamsJsonContext.Default.ResourceResponse, cancellationToken);
        return created is { Id.Length: > 0 }
            ? created
            : throw new ConnectorException("The connector made a conversation without naming it.", ConnectorFault.Transient, null) { MayHaveSucceeded = true };
    }

    private async Task<string?> PostAsync(string serviceUrl, string[] path, string? query, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var content = Content(activity, TeamsJsonContext.Default.OutgoingActivity);
        var posted = await calls.SendAsync(HttpMethod.Post, serviceUrl, path, query, content, TeamsJsonContext.Default.ResourceResponse, cancellationToken);
        return string.IsNullOrEmpty(posted?.Id) ? null : posted.Id;
    }
}
