using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Privacy;

/// <summary>Looks for words in every column of every row of the database, and in its file.</summary>
internal static class DatabaseSearch
{
    /// <summary>Finds the places at which one of the words stands, whatever its case.</summary>
    public static Task<IReadOnlyList<string>> FindAsync(TestApp app, params string[] words) => app.LookAsync<IReadOnlyList<string>>(async db =>
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal).ToList())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    var text = reader.GetValue(column) switch { byte[] bytes => Encoding.UTF8.GetString(bytes), var value => value.ToString()! };
                    found.AddRange(words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{word} in {table}.{reader.GetName(column)}: {text[..Math.Min(200, text.Length)]}"));
                }
            }
        }

        return found;
    });

    /// <summary>Finds the words in the files of the data folder, what was deleted in them included.</summary>
    public static IReadOnlyList<string> FindInFiles(TestApp app, params string[] words)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(app.Database.Directory, "*", SearchOption.AllDirectories))
        {
            if (string.Equals(Path.GetExtension(path), ".lock", StringComparison.Ordinal))
            {
                continue;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            var text = Encoding.Latin1.GetString(bytes);
            found.AddRange(words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{word} in {Path.GetFileName(path)}"));
        }

        return found;
    }
}
