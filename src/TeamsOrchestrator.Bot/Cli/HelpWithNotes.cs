using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TeamsOrchestrator.Bot.Cli;

/// <summary>The help of the library, and below it what a list of options cannot say.</summary>
internal sealed class HelpWithNotes(HelpAction help, IReadOnlyDictionary<Command, string> notes) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (notes.TryGetValue(parseResult.CommandResult.Command, out var text))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(text);
            parseResult.InvocationConfiguration.Output.WriteLine();
        }

        return result;
    }
}
