using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Quartz;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Makes the tables in which Quartz keeps its hints: what is missing of them, by Quartz's own script, under the lock of a start.</summary>
internal static class SchedulerTables
{
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";

    private const string Prefix = "QRTZ_";

    private const string EndOfStatement = "--;;";

    /// <summary>The last table of the script, which is one transaction: where it is, all are.</summary>
    private const string Last = "qrtz_job_status";

    public static async Task MakeAsync(HiringDb db, CancellationToken cancellationToken)
    {
        // Not even looked at where they are: making an index that is there already would wait for nodes that run, and they for it.
        var there = await db.Database.SqlQuery<bool>($"""SELECT to_regclass({Last}) IS NOT NULL AS "Value" """).ToListAsync(cancellationToken);
        if (there[0])
        {
            return;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable S2077 // the script comes with the program, and the prefix is ours
        command.CommandText = string.Format(CultureInfo.InvariantCulture, await ReadAsync(cancellationToken), Prefix, Prefix);
#pragma warning restore S2077
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await using var stream = typeof(IScheduler).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"This version of Quartz does not bring its script {Script}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var script = await reader.ReadToEndAsync(cancellationToken);
        var statements = script.ReplaceLineEndings("\n").Split($"\n{EndOfStatement}\n").Select(statement => statement.Trim().TrimEnd(';'));
        return string.Join(";\n", statements.Where(statement => statement.Length > 0));
    }
}
