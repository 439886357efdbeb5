using Spectre.Console;

namespace TeamsOrchestrator.Bot.Cli.Doctor;

/// <summary>The lines for people. The word says how it is; the colour repeats it where there is a terminal.</summary>
internal static class DoctorLines
{
    private const int WidthOfWord = 9;
    private const int WidthOfName = 20;

    public static void Write(Checkup checkup, TextWriter output)
    {
        var colours = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };
        foreach (var finding in checkup.Findings)
        {
            var word = Word(finding.Outcome);
            var shown = colours ? $"\u001b[{Colour(finding.Outcome)}m{word}\u001b[0m" : word;
            output.WriteLine($"{shown}{new string(' ', WidthOfWord - word.Length)}{finding.Check.PadRight(WidthOfName)}{OneLine(finding.Text)}{(finding.Advice is null ? string.Empty : $" {OneLine(finding.Advice)}")}");
        }

        output.WriteLine();
        output.WriteLine(Summary(checkup));
    }

    private static string Summary(Checkup checkup)
    {
        var faults = checkup.Findings.Count(finding => finding.Outcome is Outcome.Fault);
        var warnings = checkup.Findings.Count(finding => finding.Outcome is Outcome.Warning);
        var told = warnings switch { 0 => "no warning", 1 => "1 warning", _ => $"{warnings} warnings" };
        return faults switch
        {
            0 => $"No fault, {told}.",
            1 => $"1 FAULT, {told}. Mend it and call doctor again.",
            _ => $"{faults} FAULTS, {told}. Mend them and call doctor again.",
        };
    }

    private static string Word(Outcome outcome) => outcome switch { Outcome.Ok => "ok", Outcome.Warning => "warning", _ => "FAULT" };

    private static string Colour(Outcome outcome) => outcome switch { Outcome.Ok => "32", Outcome.Warning => "33", _ => "31" };

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
