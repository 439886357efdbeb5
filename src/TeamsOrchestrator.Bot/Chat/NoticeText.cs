namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The words of a notice: a key of the resource files and the values in their places.</summary>
internal sealed record NoticeText(string Key, IReadOnlyList<string> Values);
