using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>Files that are made to use up memory, read by the program in a process that has little.</summary>
public sealed class HostileFilesTests
{
    private const string TwoHundredMegabytes = "C800000";
    private const int Megabyte = 1_000_000;

    [Fact]
    public async Task Each_ends_with_its_reason_within_two_hundred_megabytes_and_the_good_one_is_screened()
    {
        // Arrange
        using var folder = new WorkFolder();
        folder.Write("cvs/good.txt", "Ana Soler\nana@mail.example\n\nExperience\n01/2015 - 12/2020 Data Engineer, Fabrikam\nPython and SQL");
        WriteZip(folder.PathTo("cvs/bomb.docx"), ("[Content_Types].xml", "<Types/>", 1), ("word/document.xml", new string('a', Megabyte), 250));
        WriteZip(folder.PathTo("cvs/bomb.odt"), ("mimetype", "application/vnd.oasis.opendocument.text", 1), ("content.xml", new string(' ', Megabyte), 250));
        WriteZip(folder.PathTo("cvs/cvs.zip"), ("a.txt", new string('b', Megabyte), 200));
        File.WriteAllBytes(folder.PathTo("cvs/noise.doc"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[22], 9, 0, 6, 0, .. Enumerable.Repeat((byte)1, 9 * Megabyte)]);
        File.WriteAllText(folder.PathTo("cvs/nested.html"), string.Concat(Enumerable.Repeat("<div>", 1_900_000)));
        File.WriteAllText(folder.PathTo("cvs/nested.rtf"), "{\\rtf1 " + new string('{', 9 * Megabyte));
        File.WriteAllText(folder.PathTo("cvs/line.md"), new string('[', 9 * Megabyte));
        File.WriteAllText(folder.PathTo("cvs/deep.json"), "{\"work\":" + new string('[', 9 * Megabyte));
        var start = new ProcessStartInfo("dotnet", [ProductProgram.Path, "screen", "--job", folder.Write("job.md", "# Data Engineer\n\n## Requirements\n\n- Python\n- SQL\n"), "--cvs", folder.PathTo("cvs"), "--json"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder.PathTo("cvs"),

            // One at a time: each file may cost as much.
            Environment = { ["DOTNET_GCHeapHardLimit"] = TwoHundredMegabytes, ["DOTNET_PROCESSOR_COUNT"] = "1" },
        };

        // Act
        using var program = Process.Start(start)!;
        var (said, complained) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync().WaitAsync(ProductProcess.Patience);

        // Assert
        program.ExitCode.ShouldBe(0, await complained);
        var report = JsonDocument.Parse(await said).RootElement;
        report.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("name").GetString()).ShouldBe(["Ana Soler"]);
        report.GetProperty("unreadable").EnumerateArray().Select(file => file.GetProperty("file").GetString()!.Split('/')[0]).Distinct()
            .ShouldBe(["bomb.docx", "bomb.odt", "cvs.zip", "deep.json", "line.md", "nested.html", "nested.rtf", "noise.doc"], ignoreOrder: true);
        report.GetProperty("unreadable").EnumerateArray().ShouldAllBe(file => file.GetProperty("reason").GetString()!.Length > 0);
    }

    private static void WriteZip(string path, params (string Name, string Piece, int Times)[] parts)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, piece, times) in parts)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
            for (var time = 0; time < times; time++)
            {
                writer.Write(piece);
            }
        }
    }
}
