using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace TeamsOrchestrator.BotTests.Playground;

public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_a_restart_the_same_chats_with_the_same_activity_ids_are_there()
    {
        // Arrange
        JsonObject before;
        await using (var host = await PlaygroundHost.StartAsync(folder.Path))
        {
            await host.SayAsync(PlaygroundHost.Riley, "hello");
            await host.Bot.SayAsync(host.Bot.HeardOf("message").Single(), ScriptedBot.Card("Ready?"));
            before = await host.StateAsync();
        }

        // Act
        await using var restarted = await PlaygroundHost.StartAsync(folder.Path);

        // Assert
        (await restarted.StateAsync()).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task On_another_port_the_bot_hears_where_people_are_now_without_being_installed_again()
    {
        // Arrange
        await using (var host = await PlaygroundHost.StartAsync(folder.Path))
        {
            await host.SayAsync(PlaygroundHost.Riley, "hello");
        }

        // Act
        await using var restarted = await PlaygroundHost.StartAsync(folder.Path);
        using var response = await restarted.PostAsync("/playground/api/hello", new { });

        // Assert
        restarted.Bot.Heard.Select(activity => (string?)activity["action"]).ShouldBe(["add-upgrade", "add-upgrade", "add-upgrade"]);
        ((string?)restarted.Bot.Heard.First()["serviceUrl"]).ShouldBe($"{restarted.Client.BaseAddress}playground/connector/");
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_process_ended_is_marked_as_not_delivered()
    {
        // Arrange: the bot never answers, and the file is copied as a kill would leave it.
        var asked = new TaskCompletionSource();
        var never = new TaskCompletionSource<IResult>();
        using var killed = new TemporaryFolder();
        await using (var host = await PlaygroundHost.StartAsync(folder.Path))
        {
            host.Bot.Answer = activity =>
            {
                if ((string?)activity["type"] is not "message")
                {
                    return Task.FromResult(Results.Accepted());
                }

                asked.SetResult();
                return never.Task;
            };
            var saying = host.SayAsync(PlaygroundHost.Riley, "hello");
            await asked.Task;
            await CopyDatabaseAsync(folder.Path, killed.Path);
            never.SetResult(Results.Accepted());
            await saying;
        }

        // Act
        await using var restarted = await PlaygroundHost.StartAsync(killed.Path);

        // Assert
        var message = (await restarted.MessagesAsync(PlaygroundHost.Riley)).Single();
        ((string?)message["state"]).ShouldBe("failed");
        ((string?)message["failure"]).ShouldBe("The bot was stopped before it answered.");
    }

    private static async Task CopyDatabaseAsync(string from, string to)
    {
        await using var source = new SqliteConnection($"Data Source={Path.Combine(from, "playground.db")};Pooling=False");
        await using var target = new SqliteConnection($"Data Source={Path.Combine(to, "playground.db")};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
    }
}
