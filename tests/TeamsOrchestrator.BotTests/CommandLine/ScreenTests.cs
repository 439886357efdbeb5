using System.Collections.Concurrent;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>The command line for people, on the real executable.</summary>
public sealed class ScreenTests : IDisposable
{
    private const string Escape = "\u001b";

    private readonly WorkFolder folder = new();

    [Fact]
    public async Task A_pipe_gets_a_plain_ranked_table_and_nothing_is_written_anywhere()
    {
        // Act
        var said = await Terminal.CallAsync("screen", "--job", Terminal.SampleJob, "--cvs", Terminal.SampleCvs);

        // Assert
        said.ExitCode.ShouldBe(PopplerTools.Find().IsAvailable ? 0 : 1, said.Errors);
        said.Errors.ShouldBeEmpty();
        said.Output.ShouldNotContain(Escape);
        var lines = said.Output.Split('\n');
        lines[0].Trim().ShouldBe("Senior Data Engineer (f/m/x)");
        Array.FindIndex(lines, line => line.Contains("Chidinma Eze", StringComparison.Ordinal)).ShouldBeLessThan(Array.FindIndex(lines, line => line.Contains("Kevin Strand", StringComparison.Ordinal)));
        lines.Single(line => line.Contains("kevin-strand.docx", StringComparison.Ordinal)).ShouldContain("hidden-text");
        lines.Single(line => line.Contains("emre-aydin.docx", StringComparison.Ordinal)).ShouldContain("damaged");
        lines.Count(line => line.Contains("must-have", StringComparison.Ordinal)).ShouldBe(5);
        Directory.Exists(Path.Combine(Path.GetTempPath(), "never-made-by-a-command")).ShouldBeFalse();
    }

    [Fact]
    public async Task Help_and_version_are_answered_and_say_what_scripts_need()
    {
        // Act
        var answers = await Task.WhenAll(Terminal.CallAsync("--help"), Terminal.CallAsync("screen", "--help"), Terminal.CallAsync("--version"));

        // Assert
        answers.ShouldAllBe(said => said.ExitCode == 0 && said.Errors.Length == 0);
        answers[0].Output.ShouldContain("screen");
        string[] told = ["--job <FILE>", "--cvs <FOLDER>", "--criteria <FILE>", "--json", "Subfolders are looked into", "zips", "Exit code 2"];
        told.ShouldAllBe(words => answers[1].Output.Contains(words, StringComparison.Ordinal));
        answers[2].Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Fact]
    public async Task Bad_arguments_end_with_2_and_a_sentence_that_says_what_to_change()
    {
        // Arrange
        var job = folder.Write("job.md", "# Developer\n\n## Requirements\n- Experience with Go is required\n");
        var cvs = Path.GetDirectoryName(folder.Write("cvs/a.txt", "Ana Example\nSkills\nGo"))!;
        var empty = Directory.CreateDirectory(folder.PathTo("empty")).FullName;
        string Criteria(string name, string json) => folder.Write(name, json);
        string[] Screen(params string[] more) => ["screen", "--job", job, "--cvs", cvs, .. more];
        (string[] Arguments, string[] Told)[] cases =
        [
            (["frobnicate"], ["no command 'frobnicate'", "screen"]),
            (["--job", job], ["needs a command", "screen"]),
            (["screen"], ["--job is missing"]),
            (["screen", "--job", job], ["--cvs is missing"]),
            (["screen", "--cvs", cvs, "--job"], ["--job has to be followed by one FILE"]),
            (["screen", "--job", job, "--job", job, "--cvs", cvs], ["--job", "once"]),
            (Screen("--frobnicate"), ["does not know '--frobnicate'", "--criteria"]),
            (Screen("stray"), ["does not know 'stray'"]),
            (["screen", "--job", folder.PathTo("nowhere.md"), "--cvs", cvs], ["nowhere.md is not there", "--job"]),
            (["screen", "--job", cvs, "--cvs", cvs], ["--job has to be one file"]),
            (["screen", "--job", folder.Write("job.pdf", "no PDF"), "--cvs", cvs], ["cannot be read", "damaged"]),
            (["screen", "--job", folder.Write("menu.md", "# Menu\n\nSoup and bread."), "--cvs", cvs], ["asks for nothing", "--criteria"]),
            (["screen", "--job", job, "--cvs", folder.PathTo("nowhere")], ["nowhere is not there", "--cvs"]),
            (["screen", "--job", job, "--cvs", empty], ["holds no files"]),
            (["screen", "--job", job, "--cvs", job], ["--cvs has to be a folder"]),
            (Screen("--criteria", folder.PathTo("none.json")), ["none.json are not there"]),
            (Screen("--criteria", Criteria("text.json", "Go, please")), ["not a JSON array of criteria", "line 1"]),
            (Screen("--criteria", Criteria("object.json", """{ "requisition": {} }""")), ["not a JSON array of criteria", "requisition.criteria"]),
            (Screen("--criteria", Criteria("nothing.json", "[]")), ["holds 0 criteria"]),
            (Screen("--criteria", Criteria("null.json", "null")), ["holds 0 criteria"]),
            (Screen("--criteria", Criteria("twice.json", """[{"id":"a","text":"Go","weight":1,"mustHave":true},{"id":"a","text":"C","weight":1,"mustHave":true}]""")), ["two criteria with the id \"a\""]),
            (Screen("--criteria", Criteria("heavy.json", """[{"id":"a","text":"Go","weight":6,"mustHave":true}]""")), ["weight 6", "between 1 and 5"]),
            (Screen("--criteria", Criteria("blank.json", """[{"id":"a","text":" ","weight":1,"mustHave":true}]""")), ["needs a \"text\""]),
            (Screen("--criteria", Criteria("noid.json", """[{"text":"Go","weight":1,"mustHave":true}]""")), ["Criterion 1", "no id"]),
            (Screen("--criteria", Criteria("half.json", """[{"id":"a","text":"Go","weight":1.5,"mustHave":true}]""")), ["not a JSON array of criteria"]),
        ];

        // Act
        var answers = new ConcurrentDictionary<int, Said>();
        await Parallel.ForAsync(0, cases.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, _) => answers[index] = await Terminal.CallAsync(cases[index].Arguments));

        // Assert
        for (var index = 0; index < cases.Length; index++)
        {
            var (arguments, told) = cases[index];
            var said = answers[index];
            var call = $"{string.Join(' ', arguments)}: {said.Errors}{said.Output}";
            said.ExitCode.ShouldBe(2, call);
            said.Output.ShouldBeEmpty(call);
            said.Errors.Trim().Split('\n').Length.ShouldBe(1, call);
            told.ShouldAllBe(words => said.Errors.Contains(words, StringComparison.Ordinal), call);
        }
    }

    [TerminalFact]
    public async Task A_terminal_shows_how_far_it_is_and_Ctrl_C_ends_it_politely()
    {
        // Arrange
        var source = await File.ReadAllBytesAsync(Path.Combine(Terminal.SampleCvs, "chidinma-eze.docx"));
        Directory.CreateDirectory(folder.PathTo("cvs"));
        for (var number = 0; number < 3000; number++)
        {
            await File.WriteAllBytesAsync(folder.PathTo($"cvs/{number}.docx"), source);
        }

        using var terminal = TerminalFactAttribute.Start("screen", "--job", Terminal.SampleJob, "--cvs", folder.PathTo("cvs"));

        // Act
        var before = await ReadUntilAsync(terminal.StandardOutput, "%");
        await terminal.StandardInput.WriteAsync('\u0003');
        await terminal.StandardInput.FlushAsync();
        var after = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();

        // Assert
        before.ShouldContain("Screening");
        before.ShouldContain(Escape);
        after.ShouldContain("Stopped after");
        terminal.ExitCode.ShouldBe(130);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> ReadUntilAsync(StreamReader reader, string end)
    {
        var buffer = new char[256];
        var text = string.Empty;
        int read;
        while (!text.Contains(end, StringComparison.Ordinal) && (read = await reader.ReadAsync(buffer)) > 0)
        {
            text += new string(buffer, 0, read);
        }

        return text;
    }
}
