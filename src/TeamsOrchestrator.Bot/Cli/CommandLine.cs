using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using TeamsOrchestrator.Bot.Cli.Audit;
using TeamsOrchestrator.Bot.Cli.Doctor;
using TeamsOrchestrator.Bot.Cli.Eval;
using TeamsOrchestrator.Bot.Cli.Eval.Prompting;
using TeamsOrchestrator.Bot.Cli.Package;
using TeamsOrchestrator.Bot.Cli.Screen;
using TeamsOrchestrator.Bot.Cli.Workflow;

namespace TeamsOrchestrator.Bot.Cli;

/// <summary>The commands of the program. Without one it serves.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);

    // What the host reads by itself; any other setting has a section and a colon, as in --Storage:Directory=data.
    private static readonly string[] HostSettings = ["urls", "environment", "contentRoot", "applicationName"];

    private static readonly string[] Questions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Says whether the arguments are for a command. Settings in the form of arguments, and none at all, are for the host.</summary>
    public static bool Handles(IReadOnlyList<string> args) => args.Count > 0 && !IsSetting(args[0]);

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var root = CreateRoot();
        if (!Questions.Contains(args[0], StringComparer.Ordinal) && !root.Subcommands.Any(command => string.Equals(command.Name, args[0], StringComparison.Ordinal)))
        {
            return await RefuseAsync(NoSuchCommand(root, args[0]));
        }

        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithNotes)
        {
            return await RefuseAsync(WhatIsWrong(parsed));
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        }
        catch (RefusedException refused)
        {
            return await RefuseAsync(refused.Message);
        }
    }

    private static RootCommand CreateRoot()
    {
        var screen = ScreenCommand.Create();
        var package = PackageCommand.Create();
        var doctor = DoctorCommand.Create();
        var audit = AuditCommand.Create();
        var workflow = WorkflowCommand.Create();
        var eval = EvalCommand.Create();
        var root = new RootCommand("TeamsOrchestrator is a Microsoft Teams bot that helps people go through job applications together. Without a command it starts the bot.")
        {
            screen,
            package,
            doctor,
            audit,
            workflow,
            eval,
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithNotes((HelpAction)help.Action!, new Dictionary<Command, string>
        {
            [screen] = ScreenCommand.Notes, [package] = PackageCommand.Notes, [doctor] = DoctorCommand.Notes,
            [audit.Subcommands.Single()] = AuditCommand.Notes, [workflow] = WorkflowCommand.Notes, [eval.Subcommands[0]] = EvalCommand.Notes,
            [eval.Subcommands[1]] = PromptsCommand.Notes,
        });
        return root;
    }

    private static bool IsSetting(string argument)
    {
        var name = argument.TrimStart('-', '/').Split('=')[0];
        return (argument.StartsWith('-') || argument.StartsWith('/'))
            && (name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static string NoSuchCommand(RootCommand root, string argument)
    {
        var commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
        return argument.StartsWith('-')
            ? $"'{argument}' needs a command before it, such as {root.Subcommands[0].Name} (the commands are: {commands}). --help says more."
            : $"There is no command '{argument}'. The commands are: {commands}. Without one the bot starts; --help says more.";
    }

    private static string WhatIsWrong(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return $"{command.Name} does not know '{unknown}'. It knows {string.Join(", ", command.Options.Where(option => !option.Hidden).Select(option => option.Name))}; "
                + $"{command.Name} --help says more. A path with blanks needs quotes around it.";
        }

        return parsed.Errors[0].SymbolResult is OptionResult { Option: { } option }
            ? $"{option.Name} has to be followed by one {option.HelpName ?? "value"} and may be given once. {command.Name} --help says more."
            : $"{parsed.Errors[0].Message} {command.Name} --help says more.";
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return ExitCodes.BadArguments;
    }
}
