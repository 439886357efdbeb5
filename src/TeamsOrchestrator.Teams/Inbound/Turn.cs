using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>One activity, after every check of the channel has passed.</summary>
/// <param name="Activity">The activity. It names at least a type, a conversation and a service URL, and messages and invokes name their sender.</param>
public sealed record Turn(Activity Activity)
{
    /// <summary>Gets a value indicating whether the channel's token was checked; false only in local mode.</summary>
    public required bool Authenticated { get; init; }

    /// <summary>Gets the tenant; on the list of allowed ones, except in local mode, where it may also be unknown.</summary>
    public string? TenantId { get; init; }

    /// <summary>Gets where the bot may answer: allowed by setting and, when authenticated, vouched for by the token.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>Gets when the activity arrived here.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
