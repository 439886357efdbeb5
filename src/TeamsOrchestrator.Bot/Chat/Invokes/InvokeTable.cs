namespace TeamsOrchestrator.Bot.Chat.Invokes;

/// <summary>Which handler answers which invoke. Built from what the slices registered; a name with two handlers fails at start.</summary>
internal sealed class InvokeTable
{
    private readonly Dictionary<string, Type> handlers;

    public InvokeTable(IEnumerable<InvokeRegistration> registrations)
    {
        handlers = registrations.GroupBy(registration => registration.Name, StringComparer.Ordinal).ToDictionary(
            name => name.Key,
            name => name.Count() == 1 ? name.Single().Handler : throw new InvalidOperationException($"Two handlers are registered for the invoke '{name.Key}'."),
            StringComparer.Ordinal);
    }

    public IInvoke? Resolve(string? name, IServiceProvider services) =>
        name is not null && handlers.TryGetValue(name, out var handler) ? (IInvoke)services.GetRequiredService(handler) : null;
}
