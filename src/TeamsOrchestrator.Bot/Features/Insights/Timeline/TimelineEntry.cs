namespace TeamsOrchestrator.Bot.Features.Insights.Timeline;

/// <summary>One event, in words.</summary>
/// <param name="When">When it happened.</param>
/// <param name="Who">The person, the agent or the bot itself.</param>
/// <param name="What">What happened.</param>
/// <param name="Whom">What it happened to: a candidate's code, a version, a file; or null.</param>
/// <param name="Reason">What the person said, or null.</param>
/// <param name="Number">The place in the chain.</param>
/// <param name="Inputs">The fingerprint of what an agent worked on, or null.</param>
/// <param name="Erased">Whether its words were erased.</param>
internal sealed record TimelineEntry(
    string When, string Who, string What, string? Whom = null, string? Reason = null, long Number = 0, string? Inputs = null, bool Erased = false);
