using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.BotTests.Features.Data;

/// <summary>What keeps the product from starting is said in a sentence, with the setting and how to mend it.</summary>
public sealed class StartTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Theory]
    [InlineData("Storage__Provider", "Oracle", "Storage__Provider is neither of Sqlite and PostgreSql. Correct it, or remove it for the default.")]
    [InlineData("Storage__Provider", "7", "Storage__Provider is neither of Sqlite and PostgreSql. Correct it, or remove it for the default.")]
    [InlineData("Playground__Enabled", "maybe", "Playground__Enabled is neither true nor false. Correct it, or remove it for the default.")]
    [InlineData("Files__Megabytes", "ten", "Files__Megabytes is no whole number. Correct it, or remove it for the default.")]
    [InlineData("Storage__Key", "short", "Storage__Key is not 32 bytes in Base64. Make one with 'openssl rand -base64 32'.")]
    [InlineData("Audit__Key", "c2hvcnQ=", "Audit__Key is not 32 bytes in Base64.")]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:3978", "without Bot__AppId the bot would let anybody in")]
    [InlineData("ASPNETCORE_URLS", "localhost", "ASPNETCORE_URLS holds 'localhost', which is no address to listen on.")]
    [InlineData("Jobs__Lease", "soon", "Jobs__Lease is no length of time, such as 00:00:15. Correct it, or remove it for the default.")]
    [InlineData("Bot__AppId", "11111111-2222-3333-4444-555555555555", "Bot__TenantId")]
    public async Task A_bad_setting_is_named(string name, string value, string sentence)
    {
        var (code, errors) = await RunAsync((name, value));

        code.ShouldBe(1, errors);
        errors.ShouldContain(sentence);
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task PostgreSql_without_connection_or_keys_says_what_is_missing()
    {
        var (code, errors) = await RunAsync(("Storage__Provider", "PostgreSql"));

        code.ShouldBe(1, errors);
        errors.ShouldContain("Storage__ConnectionString is missing.");
        errors.ShouldContain("Storage__Key is missing.");
        errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=bot;Password=top-secret;Timeout=3")]
    [InlineData("Nonsense=1;Password=top-secret")]
    public async Task A_database_server_that_cannot_be_reached_is_named_without_its_password(string connection)
    {
        var (code, errors) = await RunAsync(("Storage__Provider", "PostgreSql"), ("Storage__ConnectionString", connection), ("Storage__Key", Key), ("Audit__Key", Key));

        code.ShouldBe(1, errors);
        errors.ShouldContain("PostgreSQL cannot be used with Storage__ConnectionString:");
        errors.ShouldNotContain("top-secret");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (code, errors) = await RunAsync(("Storage__Directory", Path.Combine(file, "data")));

            code.ShouldBe(1, errors);
            errors.ShouldContain($"The data folder '{Path.Combine(file, "data")}' cannot be written:");
            errors.ShouldContain("set Storage__Directory to another folder.");
            errors.ShouldNotContain("   at ");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_second_process_on_the_same_data_a_taken_port_and_another_key_are_refused_with_a_sentence()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana);

        // a second process
        var (second, running) = await RunAsync(("Storage__Directory", app.Database.Directory));
        second.ShouldBe(1, running);
        running.ShouldContain($"TeamsOrchestrator is running already with the data in '{app.Database.Directory}'.");

        // a port that somebody else has
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (taken, address) = await RunAsync(("ASPNETCORE_URLS", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        taken.ShouldBe(1, address);
        address.ShouldContain("Another program listens there, perhaps this one, started before. End it, or set ASPNETCORE_URLS to another port.");
        address.ShouldNotContain("   at ");

        // other keys than those of the data
        (await Should.ThrowAsync<StartException>(() => app.RestartAsync(("Storage:Key", Key)))).Message.ShouldStartWith("Storage__Key is not the key with which the stored CVs were encrypted.");
        (await Should.ThrowAsync<StartException>(() => app.RestartAsync(("Storage:Key", ""), ("Audit:Key", Key)))).Message
            .ShouldStartWith("Audit__Key is not the key with which the audit trail was signed.");
        await app.RestartAsync(("Audit:Key", ""));
    }

    [Fact]
    public async Task A_damaged_key_file_is_named()
    {
        using var folder = new Playground.TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "storage.key"), "half a k");

        var (code, errors) = await RunAsync(("Storage__Directory", folder.Path));

        code.ShouldBe(1, errors);
        errors.ShouldContain("storage.key' is damaged. Put its backup back, or set Storage__Key to the key that it held.");
    }

    [Fact]
    public async Task A_migration_lock_that_a_killed_process_left_does_not_hold_up_the_next_start()
    {
        await using var app = await TestApp.StartAsync();
        await app.LookAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01')"""));

        await app.RestartAsync().WaitAsync(TimeSpan.FromSeconds(30));

        (await app.LookAsync(db => db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """).SingleAsync())).ShouldBe(0);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_workflow_changed_without_a_new_version_is_refused_and_running_work_stays_on_its_own(Database database)
    {
        // Arrange: work on an older definition in which the manager's word is the last
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana);
        await app.LookAsync(async db =>
        {
            var text = (await db.Definitions.SingleAsync(row => row.Name == WorkflowCatalogue.Candidate)).Text;
            var older = text[..text.IndexOf("  final:", StringComparison.Ordinal)].Replace(": final", ": decided", StringComparison.Ordinal)
                .Replace("version: 4", "version: 99", StringComparison.Ordinal) + "  decided:\n    end: decided\n";
            db.Definitions.Add(new StoredDefinition { Hash = "older", Name = WorkflowCatalogue.Candidate, Version = 99, Text = older, CreatedAt = 0 });
            await db.SaveChangesAsync();
            return await db.Instances.Where(row => row.CandidateId != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionHash, "older"));
        });

        // Act: it goes on by its own definition, over a restart
        await app.RestartAsync();
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");

        // Assert
        (await app.LookAsync(db => db.Instances.SingleAsync(row => row.CandidateId != null))).StepId.ShouldBe("decided");
        (await app.LookAsync(db => db.Candidates.SingleAsync())).Outcome.ShouldBe(Outcome.Advance);
        ScreeningDriver.Count(harper, "Final review: ").ShouldBe(0);

        // and the version that is built in, stored with other steps, keeps the product from starting
        await app.LookAsync(db => db.Definitions.Where(row => row.Name == WorkflowCatalogue.Candidate && row.Version == 4).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, 2)));
        await app.LookAsync(async db =>
        {
            db.Definitions.Add(new StoredDefinition { Hash = "other", Name = WorkflowCatalogue.Candidate, Version = 4, Text = "other", CreatedAt = 0 });
            return await db.SaveChangesAsync();
        });
        (await Should.ThrowAsync<WorkflowFileException>(() => app.RestartAsync())).Message
            .ShouldBe("candidate.yaml(1): Version 4 is stored with other steps already. Raise 'version', so that running work stays on what it began with.");
    }

    private static async Task<(int Code, string Errors)> RunAsync(params (string Name, string Value)[] settings)
    {
        using var folder = new Playground.TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [ProductProgram.Path])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder.Path,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Playground__Enabled"] = "false", ["Storage__Directory"] = folder.Path },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        return (process.ExitCode, await output + await errors);
    }
}
