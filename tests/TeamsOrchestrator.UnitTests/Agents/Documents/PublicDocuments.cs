using System.Collections.Concurrent;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>The readable public CVs and job descriptions, each read once for all tests of the collection.</summary>
public sealed class PublicDocuments
{
    private readonly ConcurrentDictionary<string, Lazy<Task<DocumentReading>>> readings = new(StringComparer.Ordinal);

    /// <summary>Returns the CVs of all formats.</summary>
    public Task<List<Document>> CvsAsync() =>
        ReadAllAsync([.. SharedData.Files("cv-pdf", ".pdf"), .. SharedData.Files("cv-docx", ".docx"), .. SharedData.Files("cv-text", ".txt", ".md")]);

    /// <summary>Returns the job descriptions.</summary>
    public Task<List<Document>> JobsAsync() => ReadAllAsync(SharedData.Files("jobs", ".md", ".txt", ".docx"));

    /// <summary>Returns one document.</summary>
    public async Task<Document> ReadAsync(string path)
    {
        var reading = await TryReadAsync(path);
        return reading.Document.ShouldNotBeNull($"{path}: {reading.Reason}");
    }

    /// <summary>Returns one document, or why there is none.</summary>
    public Task<DocumentReading> TryReadAsync(string path) => readings.GetOrAdd(path, key => new(() => Reading.File(key))).Value;

    private async Task<List<Document>> ReadAllAsync(IReadOnlyList<string> paths)
    {
        var result = new List<Document>();
        foreach (var path in paths)
        {
            result.Add(await ReadAsync(path));
        }

        return result;
    }
}
