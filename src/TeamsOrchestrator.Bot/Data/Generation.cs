using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Tells an older program, started on tables that a newer one has made, whether it may use them.</summary>
/// <remarks>A migration only adds, so the program before it goes on working beside the newer one. Where one has to take something away, a version before that stops using it;
/// the one that takes it away raises <see cref="Makes"/>, and <see cref="Understands"/> was raised already where nothing was used any more. Every program that understands less refuses to start.</remarks>
internal static class Generation
{
    /// <summary>The generation of tables that this program's migrations make.</summary>
    public const int Makes = 1;

    /// <summary>The newest generation of tables that this program can use.</summary>
    public const int Understands = 1;

    /// <summary>Looks at the tables before anything of theirs is used or changed.</summary>
    /// <exception cref="StartException">A newer program has taken away what this one needs.</exception>
    public static async Task CheckAsync(HiringDb db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"""CREATE TABLE IF NOT EXISTS "Generations" ("Number" integer NOT NULL PRIMARY KEY)""", cancellationToken);
        if (await NewestAsync(db, cancellationToken) is > Understands and var newest)
        {
            throw new StartException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database was upgraded by a newer version of TeamsOrchestrator (its generation is {newest}; this version understands {Understands}). Start the newer version, or put a backup from before the upgrade back."));
        }
    }

    /// <summary>Writes down what the tables are now.</summary>
    public static Task RecordAsync(HiringDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""INSERT INTO "Generations" ("Number") VALUES ({Makes}) ON CONFLICT DO NOTHING""", cancellationToken);

    private static async Task<int?> NewestAsync(HiringDb db, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<int?>($"""SELECT max("Number") AS "Value" FROM "Generations" """).ToListAsync(cancellationToken))[0];
}
