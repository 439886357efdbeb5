using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>Reads CVs whose profession is known, as the chat reads them.</summary>
internal sealed class CategorisedCvs(DocumentReader reader, CvReader cvs)
{
    /// <summary>Reads the CVs of a CSV file, of a folder of folders, or the public ones beside the repository.</summary>
    /// <exception cref="RefusedException">There are none.</exception>
    public async Task<IReadOnlyList<CategorisedCv>> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        path ??= Public() ?? throw new RefusedException("--cvs is missing, and the public CVs are not in ../shared/data/resume-corpus. Name a CSV file with the columns Category and Resume, or a folder with a subfolder for each category.");
        var read = new List<CategorisedCv>();
        await foreach (var (category, name, content) in Open(path, cancellationToken))
        {
            read.Add(new CategorisedCv(CategorisedCv.KeyOf(category), cvs.Take(await reader.ReadAsync(name, content, cancellationToken))));
        }

        return read.Count > 0 ? read : throw new RefusedException($"{path} holds no CVs with a category.");
    }

    private static string? Public()
    {
        var folder = Path.Combine(ProjectRoot.Find(), "..", "shared", "data", "resume-corpus");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).FirstOrDefault() : null;
    }

    private static IAsyncEnumerable<(string Category, string Name, ReadOnlyMemory<byte> Content)> Open(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? OfFile(path, cancellationToken)
        : Directory.Exists(path) ? OfFolder(path, cancellationToken)
        : throw new RefusedException($"{path} is not there. Check the path after --cvs.");

    private static async IAsyncEnumerable<(string Category, string Name, ReadOnlyMemory<byte> Content)> OfFile(string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = new StreamReader(path);
        using var csv = new CsvReader(file, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        var header = await csv.ReadAsync() && csv.ReadHeader() ? csv.HeaderRecord!.Select(field => field.Trim().ToLowerInvariant()).ToList() : [];
        var (category, text) = (header.IndexOf("category"), header.FindIndex(field => field is "resume" or "cv" or "text"));
        if (category < 0 || text < 0)
        {
            throw new RefusedException($"{path} has to be a CSV file whose first line names the columns Category and Resume.");
        }

        for (var number = 1; await csv.ReadAsync(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (csv.GetField(category) is { } named && csv.GetField(text) is { } resume)
            {
                yield return (named, $"{number}.txt", Encoding.UTF8.GetBytes(resume));
            }
        }
    }

    private static async IAsyncEnumerable<(string Category, string Name, ReadOnlyMemory<byte> Content)> OfFolder(string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var category in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
        {
            foreach (var file in Directory.EnumerateFiles(category).Order(StringComparer.Ordinal))
            {
                yield return (Path.GetFileName(category), Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellationToken));
            }
        }
    }
}
