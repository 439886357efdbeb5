using System.Diagnostics;
using System.Globalization;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.Benchmarks.Screening;

/// <summary>One recruiter hands in a pile of CVs, one manager approves the criteria and decides on everybody: through HTTP, on the product in a process of its own.</summary>
internal static class ScreeningBenchmark
{
    /// <summary>How many files Teams takes in one message.</summary>
    private const int FilesAMessage = 10;

    public static async Task<ScreeningFigures> RunAsync(int count, Database database, CancellationToken cancellationToken)
    {
        var files = Enumerable.Range(0, count).Select(GeneratedCv.Write).ToList();
        var watch = Stopwatch.StartNew();
        await using var product = await ProductProcess.StartAsync(database);
        using var process = Process.GetProcessById(product.ProcessId);
        var riley = await product.MeetAsync(Persona.Riley);
        var morgan = await product.MeetAsync(Persona.Morgan);
        await product.WaitForAsync(riley, "Riley");
        var started = watch.Elapsed;
        var idle = process.WorkingSet64;

        watch.Restart();
        await HandInAsync(riley, files, cancellationToken);
        var handedIn = watch.Elapsed;
        var total = (count + 1).ToString(CultureInfo.InvariantCulture);
        await product.WaitForAsync(riley, $"{total} of {total} read");
        var read = watch.Elapsed;

        var criteria = await product.WaitForAsync(morgan, "R-1", "Approve = screening starts");
        watch.Restart();
        await morgan.ClickAsync(criteria, "Approve");
        var stack = await product.WaitForAsync(morgan, $"{count.ToString(CultureInfo.InvariantCulture)} screened:");
        var screened = watch.Elapsed;

        var decisions = await DecideAsync(morgan, stack, cancellationToken);
        process.Refresh();
        return new ScreeningFigures(count, started, handedIn, read, screened, decisions, idle, process.PeakWorkingSet64, product.DatabaseSize, files.Sum(file => (long)file.Content.Length));
    }

    private static async Task HandInAsync(Persona riley, List<(string Name, byte[] Content)> files, CancellationToken cancellationToken)
    {
        var first = FilesAMessage - 1;
        await riley.SendAsync("screen Senior Data Engineer for Morgan Manager", [GeneratedCv.Job, .. files.Take(first)]);
        foreach (var message in files.Skip(first).Chunk(FilesAMessage))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await riley.SendAsync(string.Empty, message);
        }
    }

    /// <summary>Approves one person after the other until only the sign-off list is left.</summary>
    private static async Task<IReadOnlyList<TimeSpan>> DecideAsync(Persona morgan, PostedMessage stack, CancellationToken cancellationToken)
    {
        var times = new List<TimeSpan>();
        var view = await morgan.ClickAsync(stack, "Start");
        while (CardWords.Actions(view.Card!.Value).Any(action => action.TryGetProperty("title", out var title) && title.ValueEquals("Approve")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var watch = Stopwatch.StartNew();
            view = await morgan.ClickAsync(view, "Approve");
            times.Add(watch.Elapsed);
        }

        return times;
    }
}
