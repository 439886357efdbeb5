namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A command: its name, what people say for it, and who handles it.</summary>
/// <param name="Name">The English command.</param>
/// <param name="Phrases">Everything that people say for it, the name first. Compared without case.</param>
/// <param name="Handler">The type of the handler.</param>
internal sealed record CommandRegistration(string Name, IReadOnlyList<string> Phrases, Type Handler);
