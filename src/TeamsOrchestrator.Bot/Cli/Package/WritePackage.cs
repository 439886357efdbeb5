using TeamsOrchestrator.Bot.Cli.Package.Rules;

namespace TeamsOrchestrator.Bot.Cli.Package;

/// <summary>Fills in, checks and writes. Whatever is wrong is told at once, and then nothing is written.</summary>
internal static class WritePackage
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(PackageOrder order, CancellationToken cancellationToken)
    {
        var faults = new List<string>(OrderRules.Check(order));
        var app = AppPackage.Read(order, faults);
        if (faults.Count > 0 || app is null)
        {
            foreach (var fault in faults)
            {
                await Console.Error.WriteLineAsync(fault);
            }

            return ExitCodes.BadArguments;
        }

        var path = Path.GetFullPath(order.Out);
        try
        {
            await WriteAsync(path, AppZip.Write(app.Entries), order.Force, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{path} could not be written: {exception.Message} Name another file with --out.");
            return ExitCodes.Incomplete;
        }

        Console.WriteLine($"{path} is written: the Teams app {app.Manifest.Id}, version {app.Manifest.Version}, for the bot at {order.Url!.Trim()}.");
        Console.WriteLine("Upload it in Teams: Apps, Manage your apps, Upload an app. docs/your-tenant.md has the steps before and after.");
        return ExitCodes.Done;
    }

    // Under another name first, so that nobody ever uploads half a file.
    private static async Task WriteAsync(string path, byte[] zip, bool force, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            await File.WriteAllBytesAsync(temporary, zip, cancellationToken);
            File.Move(temporary, path, overwrite: force);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
