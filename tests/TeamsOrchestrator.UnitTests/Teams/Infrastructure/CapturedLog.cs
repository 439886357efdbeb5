using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>Keeps every line that is logged.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Text)> lines = new();

    public IReadOnlyList<string> All => [.. lines.Select(l => l.Text)];

    public IReadOnlyList<string> OfTheChannel => [.. lines.Where(l => l.Category.StartsWith("TeamsOrchestrator", StringComparison.Ordinal)).Select(l => $"{l.Level}: {l.Text}")];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(string Category, LogLevel Level, string Text)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));
    }
}
