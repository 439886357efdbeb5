using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>What a conversation is made with. Teams wants a member for a personal chat, and a channel and a first message for a thread.</summary>
internal sealed record NewConversation(
    bool IsGroup, ChannelAccount Bot, IReadOnlyList<ChannelAccount>? Members, string TenantId, TeamsChannelData ChannelData, OutgoingActivity? Activity = null);
