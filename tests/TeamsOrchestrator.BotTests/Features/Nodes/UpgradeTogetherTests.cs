using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>Nodes that find tables of an earlier version.</summary>
[Collection(Processes.Name)]
public sealed class UpgradeTogetherTests
{
    [PostgreSqlFact]
    public async Task Two_nodes_that_start_at_once_on_the_tables_of_the_first_version_upgrade_them_once_and_both_serve()
    {
        // Arrange
        var database = await TestDatabase.CreateEmptyAsync(Database.PostgreSql);
        await using (var db = database.Open(Persona.Tenant))
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        }

        // Act
        await using var nodes = await ProductNodes.StartAsync(database, count: 2);
        var riley = await nodes.MeetAsync(Persona.Riley);
        var morgan = await nodes.MeetAsync(Persona.Morgan);

        // Assert: the greetings of two people come through the one node and the other
        await nodes.UntilAsync(() => Task.FromResult(riley.Messages.Count > 0 && morgan.Messages.Count > 0), "both welcomed");
        await using var upgraded = database.Open(Persona.Tenant);
        (await upgraded.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await upgraded.Database.GetAppliedMigrationsAsync()).ShouldBe(upgraded.Database.GetMigrations());
    }
}
