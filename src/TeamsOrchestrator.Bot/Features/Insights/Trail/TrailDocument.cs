namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>The exported trail of a requisition.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Requisition">The code of the requisition.</param>
/// <param name="Title">Its title.</param>
/// <param name="Chain">The key of the chain.</param>
/// <param name="Count">How many entries the chain has; some may be hidden from who exports.</param>
/// <param name="LastHash">The hash of the last one.</param>
/// <param name="Signature">The signature of the end.</param>
/// <param name="Holds">Whether the chain holds.</param>
/// <param name="BrokenAt">The first broken link, or null.</param>
/// <param name="Broken">What is wrong with it, or null.</param>
/// <param name="Entries">The entries, the oldest first.</param>
internal sealed record TrailDocument(
    string Tenant, string Requisition, string Title, Guid Chain, long Count, string? LastHash, string? Signature, bool Holds, long? BrokenAt, string? Broken,
    IReadOnlyList<TrailRow> Entries);
