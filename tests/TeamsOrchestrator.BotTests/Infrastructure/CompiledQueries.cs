using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsOrchestrator.Bot.Data.PostgreSql;
using TeamsOrchestrator.Bot.Data.Sqlite;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>
/// Lets all the products of a test run share what Entity Framework builds of the model and of each query. It keeps them per logger factory,
/// so that otherwise every test compiles every query anew, which is most of the work of most tests.
/// </summary>
internal static class CompiledQueries
{
    /// <summary>Shares them, unless this product's log is looked at.</summary>
    public static void Share(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(ILoggerProvider)))
        {
            return;
        }

        services.ConfigureDbContext<SqliteHiringDb>(options => options.UseLoggerFactory(NullLoggerFactory.Instance));
        services.ConfigureDbContext<PostgreSqlHiringDb>(options => options.UseLoggerFactory(NullLoggerFactory.Instance));
    }
}
