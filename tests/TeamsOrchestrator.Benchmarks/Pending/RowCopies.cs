using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TeamsOrchestrator.Benchmarks.Pending;

/// <summary>Writes statements that copy one row of a table many times, with other values in some columns.</summary>
internal sealed class RowCopies(DbContext db)
{
    /// <summary>Copies a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="which">The condition that the row meets.</param>
    /// <param name="from">Each row of it is one copy.</param>
    /// <param name="changes">Columns and what stands in them instead; <c>row</c> is the copied one.</param>
    public string Of(string table, string which, string from, params (string Column, string Value)[] changes)
    {
        var columns = db.Model.GetEntityTypes().Where(type => string.Equals(type.GetTableName(), table, StringComparison.Ordinal)).SelectMany(type => type.GetProperties()).Select(ColumnOf).Distinct().ToList();
        var values = columns.Select(column => changes.FirstOrDefault(change => change.Column == column).Value ?? $"row.\"{column}\"");
        return $"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM (SELECT * FROM "{table}" WHERE {which} LIMIT 1) row, {from}
            """;
    }

    private static string ColumnOf(IReadOnlyProperty property) => property.GetColumnName();
}
