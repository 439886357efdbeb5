using System.CommandLine;

namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary><c>doctor</c>: looks at everything that the bot needs, and says in a line each what is wrong and what to do.</summary>
internal static class DoctorCommand
{
    /// <summary>What the help says below the options.</summary>
    public const string Notes = """
        It reads the settings as the bot does (the environment, and the file .env) and changes nothing: it makes no folder, no key and no database. A secret is never shown. Start the bot first if you want to know whether Teams gets through to it.

        With --json the result is one object: outcome (ok, warning or fault), mode (local or teams), and checks, each with name, outcome, text and advice. New checks may be added; the names of those there are stay.

        Exit code 0: nothing is in the way; there may be warnings.
        Exit code 1: there is a fault.
        Exit code 2: the arguments are wrong.
        """;

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON instead of lines." };
        var command = new Command("doctor", "Checks the settings, and what the bot needs to reach and to be reached, and says what to do.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var checkup = await Checkup.RunAsync(_ => { }, cancellationToken);
            if (parsed.GetValue(json))
            {
                DoctorJson.Write(checkup, Console.Out);
            }
            else
            {
                DoctorLines.Write(checkup, Console.Out);
            }

            return checkup.Outcome is Outcome.Fault ? ExitCodes.Incomplete : ExitCodes.Done;
        });
        return command;
    }
}
