using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Connector;

internal sealed record NewConversation(bool IsGroup, ChannelAccount Bot, IReadOnlyList<ChannelAccount> Members, string TenantId, TeamsChannelData ChannelData);
