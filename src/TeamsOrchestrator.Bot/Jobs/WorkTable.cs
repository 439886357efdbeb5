namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Which handler runs for which kind of work. Built from what the slices registered; a kind without or with two handlers fails at start.</summary>
internal sealed class WorkTable
{
    private readonly Dictionary<WorkKind, Type> handlers;

    public WorkTable(IEnumerable<WorkRegistration> registrations)
    {
        handlers = registrations.GroupBy(registration => registration.Kind).ToDictionary(
            kind => kind.Key,
            kind => kind.Count() == 1
                ? kind.Single().Handler
                : throw new InvalidOperationException($"Two handlers are registered for work of kind {kind.Key}: {string.Join(", ", kind.Select(item => item.Handler.Name))}."));
    }

    public IReadOnlyCollection<WorkKind> Kinds => handlers.Keys;

    public IWorkHandler Resolve(WorkKind kind, IServiceProvider services) => (IWorkHandler)services.GetRequiredService(handlers[kind]);
}
