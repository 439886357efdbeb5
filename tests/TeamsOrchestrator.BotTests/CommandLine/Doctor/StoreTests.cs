using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using TeamsOrchestrator.Bot.Cli.Doctor;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>What the doctor says of data folder, database and keys.</summary>
public sealed class StoreTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_store_in_use_is_looked_at_without_disturbing_it_and_with_other_keys_it_is_told(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen sample");
        await app.SettleAsync();
        var settings = new Dictionary<string, string?>(app.Database.Settings, StringComparer.Ordinal) { ["urls"] = "http://127.0.0.1:0" };
        var others = new Dictionary<string, string?>(settings, StringComparer.Ordinal) { ["Storage:Key"] = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]) };
        var audit = new Dictionary<string, string?>(settings, StringComparer.Ordinal) { ["Audit:Key"] = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]) };

        // Act
        var right = await Examination.OfAsync(settings);
        var wrong = await Examination.OfAsync(others);
        var wrongAudit = await Examination.OfAsync(audit);

        // Assert
        right.ShouldSay("data-folder", Outcome.Ok, "can be written");
        right.ShouldSay("database", Outcome.Ok, "with the tables of this version");
        right.ShouldSay("storage-keys", Outcome.Ok, "belong to the data");
        wrong.ShouldSay("storage-keys", Outcome.Fault, "Storage__Key is not the key");
        wrongAudit.ShouldSay("storage-keys", Outcome.Fault, "Audit__Key is not the key");
    }

    [Fact]
    public async Task Lost_damaged_and_readable_keys_are_told()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen sample");
        await app.SettleAsync();
        var key = Path.Combine(app.Database.Directory, "storage.key");
        var content = await File.ReadAllTextAsync(key);

        // Act and assert
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
            (await Examination.OfAsync(app.Database.Settings)).ShouldSay("storage-keys", Outcome.Warning, "Others on this machine can read", "chmod 600");
        }

        await File.WriteAllTextAsync(key, content[..20]);
        (await Examination.OfAsync(app.Database.Settings)).ShouldSay("storage-keys", Outcome.Fault, "is damaged");
        File.Delete(key);
        (await Examination.OfAsync(app.Database.Settings)).ShouldSay("storage-keys", Outcome.Fault, "is missing", "from a backup");
        File.Exists(key).ShouldBeFalse("A new key would open nothing.");
    }

    [Fact]
    public async Task A_newer_an_empty_and_a_damaged_database_are_told()
    {
        // Arrange
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var file = Path.Combine(database.Directory, "teamsorchestrator.db");

        // Act and assert
        await ExecuteAsync(file, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99')");
        (await Examination.OfAsync(database.Settings)).ShouldSay("database", Outcome.Fault, "was written by a newer version");
        await ExecuteAsync(file, "DELETE FROM \"__EFMigrationsHistory\"");
        (await Examination.OfAsync(database.Settings)).ShouldSay("database", Outcome.Ok, "is empty; its tables are made at the first start");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        (await Examination.OfAsync(database.Settings)).ShouldSay("database", Outcome.Fault, "cannot be used", "backup");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_and_a_connection_that_is_none_are_told_without_the_password()
    {
        // Arrange
        using var folder = new WorkFolder();
        Dictionary<string, string?> With(string connection) => new(StringComparer.Ordinal)
        {
            ["Storage:Directory"] = folder.PathTo("data"), ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = connection,
            ["Storage:Key"] = Convert.ToBase64String(new byte[32]), ["Audit:Key"] = Convert.ToBase64String(new byte[32]),
        };

        // Act and assert
        var silent = await Examination.OfAsync(With($"Host=127.0.0.1;Port=9;Username=bot;Password={Examination.Secret}"));
        silent.ShouldSay("database", Outcome.Fault, "PostgreSQL cannot be used", "Check that the server runs");
        silent.ShouldSay("storage-keys", Outcome.Warning, "cannot be said while the database does not answer");
        (await Examination.OfAsync(With($"Hots=127.0.0.1;Password={Examination.Secret}"))).ShouldSay("database", Outcome.Fault, "no connection string of PostgreSQL");
        if (TestDatabase.PostgreSqlServer is { } server)
        {
            var connection = new NpgsqlConnectionStringBuilder(server) { Database = "test_" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture) };
            (await Examination.OfAsync(With(connection.ConnectionString))).ShouldSay("database", Outcome.Warning, "the database is not there");
            connection.Password = Examination.Secret;
            (await Examination.OfAsync(With(connection.ConnectionString))).ShouldSay("database", Outcome.Fault, "PostgreSQL cannot be used");
        }
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
