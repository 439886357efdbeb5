using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.UnitTests.Agents.Documents.Damage;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Real files, damaged: each ends with a document or a reason, and nothing of it is left behind. The damage is the same each time; <c>TEST_DAMAGE=5000</c> tries as many.</summary>
public sealed class DamagedFilesTests
{
    private const int Together = 2;

    private static readonly DocumentLimits Limits = new() { Time = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(20) };

    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("TEST_DAMAGE"), CultureInfo.InvariantCulture, out var asked) ? asked : null;

    [SharedDataFact(NeedsPoppler = true)]
    public async Task A_damaged_PDF_ends_with_a_document_or_a_reason_and_leaves_no_process_behind()
    {
        byte[][] files =
        [
            .. Smallest("cv-pdf", ".pdf", 4), .. Smallest("broken-files", ".pdf", 16).Where(file => file.Length > 1000),
            new PdfBuilder().Layer(isOn: false).Text("Ana Silva", 50, 700).Box("1 1 1", 40, 690, 200, 30).Text("white", 50, 600, 11, "1 1 1 rg").Text("unseen", 50, 500, 11, "3 Tr").Draw("/OC /L1 BDC").Text("off", 50, 400).Draw("EMC").Build(),
        ];

        await EveryReadingEndsAsync("cv.pdf", 150, number => new PdfDamage(number).Damage(files[number % files.Length]));
    }

    [SharedDataFact]
    public async Task A_zipped_document_with_damage_in_its_parts_ends_with_a_document_or_a_reason()
    {
        byte[][] files =
        [
            .. Smallest("cv-docx", ".docx", 5),
            OdtReaderTests.Odt("<text:h>Ana</text:h><text:list><text:list-item><text:p>SQL<text:s text:c=\"3\"/></text:p></text:list-item></text:list>", "<style:style style:name=\"T1\"><style:text-properties fo:color=\"#ffffff\"/></style:style>"),
        ];

        await EveryReadingEndsAsync("cv.docx", 150, number => new ZipDamage(number).Damage(files[number % files.Length]));
    }

    private static IEnumerable<byte[]> Smallest(string folder, string ending, int count) =>
        SharedData.Files(folder, ending).OrderBy(path => new FileInfo(path).Length).ThenBy(path => path, StringComparer.Ordinal).Take(count).Select(File.ReadAllBytes);

    private static async Task EveryReadingEndsAsync(string name, int rounds, Func<int, byte[]> damage)
    {
        var folder = Directory.CreateTempSubdirectory("damaged-files-");
        try
        {
            var reader = new DocumentReader(PopplerTools.Find(), Limits, TimeProvider.System, folder.FullName);
            var (ends, faults) = (new ConcurrentBag<UnreadableReason?>(), new ConcurrentBag<string>());
            await Parallel.ForEachAsync(Enumerable.Range(0, Asked ?? rounds), new ParallelOptions { MaxDegreeOfParallelism = Together }, async (number, _) =>
            {
                try
                {
                    ends.Add(await EndAsync(reader, name, damage(number)));
                }
                catch (Exception fault)
                {
                    faults.Add($"damage {number}: {fault}");
                }
            });

            faults.ShouldBeEmpty();

            // Some damage does no harm and some does: else the damage is no good.
            ends.ShouldContain(reason => reason == null);
            ends.ShouldContain(UnreadableReason.Corrupt);
            SpinWait.SpinUntil(() => CountProcesses(folder.FullName) == 0, Limits.Patience).ShouldBeTrue("a process was left behind");
            folder.GetFileSystemInfos().ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<UnreadableReason?> EndAsync(DocumentReader reader, string name, byte[] content)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = await reader.ReadAsync(name, content, CancellationToken.None);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Limits.Patience * 1.5);
        ((reading.Document is null) != (reading.Reason is null)).ShouldBeTrue();
        new CvReader(new ProfileReader(TimeProvider.System)).Take(reading);
        return reading.Reason;
    }

    private static int CountProcesses(string folder) => !OperatingSystem.IsLinux() ? 0
        : Directory.EnumerateDirectories("/proc").Where(path => char.IsDigit(Path.GetFileName(path)[0])).Count(path => CommandOf(path).Contains(folder, StringComparison.Ordinal));

    private static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
