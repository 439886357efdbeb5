using System.Text.Json;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Privacy.Retention;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Who was erased, by keys alone, in a file beside the database: a backup of the database that is put back does not know, and forgets again by it.</summary>
internal sealed class ForgottenList(IOptions<RetentionOptions> options, StoragePaths paths)
{
    public const string FileName = "forgotten.jsonl";

    private const int Attempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public string Path => System.IO.Path.Combine(
        string.IsNullOrWhiteSpace(options.Value.ForgottenDirectory) ? paths.Directory : StoragePaths.Resolve(options.Value.ForgottenDirectory), FileName);

    /// <summary>Adds a person; when it returns, the entry is on the disk.</summary>
    public async Task AddAsync(Candidate candidate, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new ForgottenPerson(candidate.TenantId, candidate.Id, candidate.FileId, at), ForgottenJson.Default.ForgottenPerson);
        await using var file = await OpenAsync(cancellationToken);
        await file.WriteAsync(line.Append((byte)'\n').ToArray(), cancellationToken);
        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads everybody; a line that a crash cut off is nobody.</summary>
    /// <exception cref="StartException">The file is there and cannot be read.</exception>
    public IReadOnlyList<ForgottenPerson> Read()
    {
        try
        {
            return File.Exists(Path) ? [.. File.ReadLines(Path).Select(ReadLine).OfType<ForgottenPerson>().DistinctBy(person => (person.Tenant, person.Candidate))] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The list of erased people '{Path}' cannot be read: {exception.Message} Without it a backup would bring them back. Let the account that runs TeamsOrchestrator read and write it.", exception);
        }
    }

    // Other nodes may share the folder: one writes at a time.
    private async Task<FileStream> OpenAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
            }
            catch (IOException) when (attempt < Attempts)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static ForgottenPerson? ReadLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ForgottenJson.Default.ForgottenPerson);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
