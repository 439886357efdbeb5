using TeamsOrchestrator.Bot.Chat;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>A command that somebody may have meant.</summary>
/// <param name="Command">The command as one says it.</param>
/// <param name="IsDone">Whether it was confirmed.</param>
/// <param name="Plan">What it would do.</param>
internal sealed record SpokenLine(string Command, bool IsDone, IReadOnlyList<NoticeText> Plan);
