using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Jobs;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Data;

/// <summary>Two versions of the program on the same tables, as in a rolling update.</summary>
public sealed class UpgradeTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Every_upgrade_only_adds_so_that_the_version_before_works_on_beside_it(Database database)
    {
        await using var store = await TestDatabase.CreateAsync(database);
        await using var db = store.Open(Persona.Tenant);
        var migrations = db.GetService<IMigrationsAssembly>();

        var taken = migrations.Migrations
            .SelectMany(migration => migrations.CreateMigration(migration.Value, db.Database.ProviderName!).UpOperations.Where(TakesAway).Select(operation => $"{migration.Key}: {operation.GetType().Name}"))
            .ToList();

        // Where something has to go: see Generation, which is raised with it, and name the migration here.
        migrations.Migrations.Count.ShouldBeGreaterThan(1);
        taken.ShouldBeEmpty();
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Tables_of_a_generation_that_this_version_does_not_understand_are_refused_with_a_sentence(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        await app.RestartAsync(); // its own are fine
        await app.LookAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "Generations" ("Number") VALUES ({Generation.Understands + 1})"""));

        (await Should.ThrowAsync<StartException>(() => app.RestartAsync())).Message.ShouldStartWith("The database was upgraded by a newer version of TeamsOrchestrator");

        await app.LookAsync(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "Generations" WHERE "Number" > {Generation.Understands}"""));
        await app.RestartAsync();
    }

    [Fact]
    public async Task Work_that_only_a_newer_version_knows_is_left_to_it()
    {
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        var unknown = (WorkKind)9999;
        await app.DoAsync(services =>
        {
            ((WorkQueue)services.GetService(typeof(WorkQueue))!).Add(unknown, Guid.CreateVersion7(), "newer");
            return Task.CompletedTask;
        });

        await ProbeScript.AddUnnoticedAsync(app);
        await SweepTests.PassTimeUntilAsync(app, _ => Task.FromResult(script.Runs == 1)); // the sweep came by

        var item = await app.LookAsync(db => db.Work.AsNoTracking().SingleAsync(row => row.Kind == unknown));
        (item.State, item.Attempt, item.LeasedBy).ShouldBe((WorkState.Pending, 0, null));
    }

    private static bool TakesAway(MigrationOperation operation) => operation switch
    {
        DropTableOperation or DropColumnOperation or DropSchemaOperation or RenameTableOperation or RenameColumnOperation or AlterColumnOperation => true,
        AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null } => true, // the version before writes rows without it
        _ => false,
    };
}
