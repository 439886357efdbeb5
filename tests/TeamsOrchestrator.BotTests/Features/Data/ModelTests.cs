using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Data.PostgreSql;
using TeamsOrchestrator.Bot.Data.Sqlite;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.BotTests.Features.Data;

/// <summary>The tables as a whole: tenants apart from one another, and the migrations up to date.</summary>
public sealed class ModelTests
{
    // What all tenants share: the workflows as they were built into the product.
    private static readonly Type[] Shared = [typeof(StoredDefinition)];

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public void Every_key_and_every_unique_index_begins_with_the_tenant(Database database)
    {
        using var db = Create(database);

        foreach (var type in TenantTypes(db))
        {
            type.ClrType.IsAssignableTo(typeof(ITenantOwned)).ShouldBeTrue(type.Name);
            type.FindPrimaryKey()!.Properties[0].Name.ShouldBe("TenantId", type.Name);
            foreach (var index in type.GetIndexes().Where(index => index.IsUnique))
            {
                index.Properties[0].Name.ShouldBe("TenantId", $"{type.Name}: {index}");
            }
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public void Every_table_of_a_tenant_is_filtered_and_every_set_is_a_table(Database database)
    {
        using var db = Create(database);

        TenantTypes(db).Where(type => type.GetDeclaredQueryFilters().Count == 0).Select(type => type.Name).ShouldBeEmpty("These show every tenant's rows.");
        Sets().Select(set => set.PropertyType.GetGenericArguments()[0]).Order(TypeNames).ShouldBe(db.Model.GetEntityTypes().Select(type => type.ClrType).Order(TypeNames));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public void The_migrations_make_the_tables_that_the_code_expects(Database database)
    {
        using var db = Create(database);

        db.Database.HasPendingModelChanges().ShouldBeFalse("Run infra/migrations/add.sh for both databases.");
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_row_of_another_tenant_is_never_seen_through_any_set(Database database)
    {
        // Arrange: a row of another tenant in every table
        await using var app = await TestApp.StartAsync(database);
        await InTenantAsync(app, "tenant-b", async db =>
        {
            foreach (var type in TenantTypes(db))
            {
                db.Add(RowOf(type, "tenant-b"));
            }

            await db.SaveChangesAsync();
        });

        // Act and assert
        foreach (var set in Sets().Where(set => !Shared.Contains(set.PropertyType.GetGenericArguments()[0])))
        {
            (await CountAsync(app, "tenant-a", set)).ShouldBe(0, set.Name);
            (await CountAsync(app, "tenant-b", set)).ShouldBe(1, set.Name);
        }
    }

    [Fact]
    public async Task A_scope_without_a_tenant_sees_nothing_and_never_changes_its_tenant()
    {
        await using var app = await TestApp.StartAsync();
        await app.MeetEverybodyAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();

        (await db.People.CountAsync()).ShouldBe(0);
        Should.Throw<InvalidOperationException>(() => db.Tenant.Id);
        db.Tenant.Enter("a");
        Should.Throw<InvalidOperationException>(() => db.Tenant.Enter("b"));
    }

    private static readonly Comparer<Type> TypeNames = Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.FullName, right.FullName));

    private static HiringDb Create(Database database) => database == Database.Sqlite
        ? new SqliteHiringDb(new DbContextOptionsBuilder<SqliteHiringDb>().UseSqlite("Data Source=:memory:").Options, new TenantScope())
        : new PostgreSqlHiringDb(new DbContextOptionsBuilder<PostgreSqlHiringDb>().UseNpgsql("Host=nowhere").Options, new TenantScope());

    private static IEnumerable<IEntityType> TenantTypes(HiringDb db) => db.Model.GetEntityTypes().Where(type => !Shared.Contains(type.ClrType));

    private static IEnumerable<PropertyInfo> Sets() => typeof(HiringDb).GetProperties()
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>));

    /// <summary>Makes a row with something in every column, whatever the class demands.</summary>
    private static object RowOf(IEntityType type, string tenant)
    {
        var row = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in type.GetProperties())
        {
            var value = property.Name == "TenantId" ? tenant : ValueOf(property);
            if (value is not null)
            {
                property.PropertyInfo!.SetValue(row, value);
            }
        }

        return row;
    }

    private static object? ValueOf(IProperty property) => property.ClrType switch
    {
        var type when type == typeof(string) => property.IsNullable ? null : "x",
        var type when type == typeof(Guid) => Guid.CreateVersion7(),
        var type when type == typeof(byte[]) => new byte[] { 1 },
        var type when type == typeof(List<Guid>) => new List<Guid>(),
        var type when type == typeof(long) && property.Name == nameof(ProcessedActivity.At) => new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), // what is old is cleared away
        _ => null,
    };

    private static async Task InTenantAsync(TestApp app, string tenant, Func<HiringDb, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant);
        await act(scope.ServiceProvider.GetRequiredService<HiringDb>());
    }

    private static async Task<int> CountAsync(TestApp app, string tenant, PropertyInfo set)
    {
        var count = -1;
        await InTenantAsync(app, tenant, async db => count = await ((IQueryable<object>)set.GetValue(db)!).CountAsync());
        return count;
    }
}
