using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TeamsOrchestrator.Bot.Data.Sqlite;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>The database goes away, cuts its connections, or has no room left, while people work: they are told politely, and afterwards everything goes on.</summary>
[Collection(Processes.Name)]
public sealed class StoreFaultTests
{
    private const string Away = "I cannot reach my records at the moment";

    [OwnPostgresFact]
    public async Task A_server_that_restarts_and_connections_that_are_cut_lose_nothing()
    {
        // Arrange: a team at work
        await using var server = await OwnPostgres.StartAsync();
        await using var nodes = await ProductNodes.StartAsync(await TestDatabase.CreateOnAsync(server.ConnectionString), count: 1);
        var riley = await nodes.MeetAsync(Persona.Riley);
        Persona[] reviewers = [await nodes.MeetAsync(Persona.Morgan), await nodes.MeetAsync(Persona.Mallory), await nodes.MeetAsync(Persona.Harper)];
        await nodes.UntilAsync(() => Task.FromResult(reviewers.All(reviewer => reviewer.Messages.Count > 0)), "everybody welcomed");
        var team = new SimulatedTeam(riley, reviewers, new Random(1));
        using var ended = new CancellationTokenSource();
        await team.KeepBusyAsync(finished: 0);
        var work = team.WorkAsync(ended.Token);

        // Act: connections are cut again and again; the server restarts, once for a moment and once for longer than a turn waits
        for (var cut = 0; cut < 6; cut++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(400));
            await CutAsync(nodes.Database);
        }

        await server.DownAsync();
        await server.UpAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        await server.DownAsync();
        var told = riley.SendAsync("status");
        await nodes.UntilAsync(() => Task.FromResult(riley.Everything.Contains(Away, StringComparison.Ordinal)), "words for Riley while the store is away");
        (await nodes.All[0].IsReadyAsync()).ShouldBeFalse();
        await server.UpAsync();
        await told;

        // Assert
        await nodes.UntilAsync(async () => await DecidedAsync(nodes) == team.Started * SimulatedTeam.CvsEach, "the end of every requisition", TimeSpan.FromMinutes(2));
        await ended.CancelAsync();
        await work;
        team.Contradictions.ShouldBeEmpty();
        (await nodes.LookAsync(db => db.Candidates.CountAsync())).ShouldBe(team.Started * SimulatedTeam.CvsEach);
        (await nodes.LookAsync(db => db.Votes.GroupBy(vote => new { vote.ReviewId, vote.Round }).AllAsync(same => same.Count() == 1))).ShouldBeTrue();
        await nodes.UntilAsync(() => nodes.All[0].IsReadyAsync(), "a node that is ready again");
    }

    [Fact]
    public async Task A_full_disk_is_told_and_what_was_taken_before_goes_on_once_there_is_room()
    {
        // Arrange
        var disk = new FullDisk();
        await using var app = await TestApp.StartAsync(Database.Sqlite, services => services.ConfigureDbContext<SqliteHiringDb>(options => options.AddInterceptors(disk)));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act: no page more than there is
        disk.IsFull = true;
        var asked = 0;
        while (!riley.Everything.Contains(Away, StringComparison.Ordinal) && asked++ < 300)
        {
            await riley.SendAsync("screen R-1", ScreeningDriver.Like(Cvs.Ana, $"Bela {(char)('A' + (asked / 26))}{(char)('a' + (asked % 26))}dler"));
        }

        var click = await morgan.ClickWithoutWaitingAsync(morgan.Find("Approve = screening starts"), "Approve");
        disk.IsFull = false;
        await app.SettleAsync();

        // Assert: whoever was told so has to say it again, everybody else not
        riley.Everything.ShouldContain(Away);
        if (click.Words.Contains(Away, StringComparison.Ordinal))
        {
            await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        }

        var refused = ScreeningDriver.Count(riley, Away);
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.State == CandidateState.Screened))).ShouldBe(1 + asked - refused);
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
    }

    private static Task<int> DecidedAsync(ProductNodes nodes) => nodes.LookAsync(db => db.Candidates.CountAsync(row => row.State == CandidateState.Decided));

    private static async Task CutAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Settings["Storage:ConnectionString"]) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Keeps the file from growing, as a full disk does: SQLite itself says that it is full.</summary>
    private sealed class FullDisk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override async Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823"; // never less than there are
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
