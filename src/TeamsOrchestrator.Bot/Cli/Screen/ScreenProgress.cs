using Spectre.Console;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>Shows how far the screening is, where somebody watches. It is on the error stream, so that the output can go into a file meanwhile.</summary>
internal static class ScreenProgress
{
    /// <summary>Runs the work.</summary>
    /// <param name="total">How many files there are; the files of zips come on top.</param>
    /// <param name="work">The work; it says after each file how many are done.</param>
    public static async Task ShowAsync(int total, Func<Action<int>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(enabled: true).HideCompleted(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("Screening", maxValue: total);
                await work(done =>
                {
                    task.MaxValue = Math.Max(total, done);
                    task.Value = done;
                });
            });
    }
}
