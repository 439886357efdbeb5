using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>Files that lie about while they are read.</summary>
public sealed class WorkFolderTests
{
    [Fact]
    public async Task What_a_killed_process_left_in_the_work_folder_is_gone_after_the_next_start()
    {
        await using var app = await TestApp.StartAsync();
        var work = Path.Combine(app.Database.Directory, "work");
        var left = Directory.CreateDirectory(Path.Combine(work, "left-behind"));
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "file.pdf"), "A CV.");
        var mine = Path.Combine(app.Database.Directory, "not-ours.txt");
        await File.WriteAllTextAsync(mine, "Somebody put it here.");

        await app.RestartAsync();

        Directory.EnumerateFileSystemEntries(work).ShouldBeEmpty();
        File.Exists(mine).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(work).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
