using System.Diagnostics;
using System.Globalization;
using System.Net;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.Benchmarks.Turns;

/// <summary>What a turn takes in the whole product with its store, one after the other: a click that only shows something, a message, and a decision, which are durable before they are answered.</summary>
internal static class TurnsBenchmark
{
    private const int WarmUp = 100;
    private const int MessagesAPerson = 5; // Teams lets a bot say seven things a second in one chat: more would measure that

    public static async Task<string> RunAsync(int count, Database database, CancellationToken cancellationToken)
    {
        await using var product = await ProductProcess.StartAsync(database);
        using var process = Process.GetProcessById(product.ProcessId);
        var riley = await product.MeetAsync(Persona.Riley);
        await product.WaitForAsync(riley, "Riley");
        await riley.SendAsync("screen sample");
        var criteria = await product.WaitForAsync(riley, "R-1", "Approve = screening starts");
        await riley.SendAsync("status R-1");
        var status = await product.WaitForAsync(riley, "Who is waited for");
        await riley.ClickWithoutWaitingAsync(criteria, "Approve");
        var stack = await product.WaitForAsync(riley, "R-1", " screened:");
        var person = await riley.InvokeAsync(Persona.Button(stack.Card!.Value, "Start"), stack.Id);

        return string.Join(
            Environment.NewLine,
            "| a turn | median | at the 95th percentile | at most | CPU of the product |",
            "|---|---|---|---|---|",
            await MeasureAsync("a click that only shows something", process, count, () => riley.ClickWithoutWaitingAsync(status, "Candidates"), cancellationToken),
            await MeasureAsync("a message, acknowledged; its answer follows", process, count, Speakers(product), cancellationToken),
            await MeasureAsync("a decision, or its Undo", process, count, Deciding(riley, person), cancellationToken));
    }

    private static async Task<string> MeasureAsync(string name, Process process, int count, Func<Task> turn, CancellationToken cancellationToken)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await turn();
        }

        process.Refresh();
        var before = process.TotalProcessorTime;
        var times = new List<TimeSpan>(count);
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var watch = Stopwatch.StartNew();
            await turn();
            times.Add(watch.Elapsed);
        }

        process.Refresh();
        var cpu = (process.TotalProcessorTime - before) / count;
        times.Sort();
        return $"| {name} | {Milliseconds(times[count / 2])} | {Milliseconds(times[count * 95 / 100])} | {Milliseconds(times[^1])} | {Milliseconds(cpu)} |";
    }

    private static Func<Task> Speakers(ProductProcess product)
    {
        var said = 0;
        Persona? speaker = null;
        return async () =>
        {
            if (said++ % MessagesAPerson == 0)
            {
                var number = (said / MessagesAPerson).ToString(CultureInfo.InvariantCulture);
                speaker = await product.MeetAsync(new($"Speaker {number}", $"speaker{number}@contoso.example", "object-speaker-" + number, "29:speaker-" + number));
            }

            using var response = await product.PostAsync(speaker!.Message("status R-1"));
            response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        };
    }

    private static Func<Task> Deciding(Persona riley, ClickAnswer person)
    {
        var view = person;
        var undo = false;
        return async () =>
        {
            view = await riley.InvokeAsync(Persona.Button(view.Card!.Value, undo ? "Undo" : "Approve"), view.MessageId);
            undo = !undo;
        };
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";
}
