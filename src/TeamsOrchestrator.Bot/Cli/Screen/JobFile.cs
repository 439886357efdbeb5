using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>Reads the job description of a screening.</summary>
internal sealed class JobFile(DocumentReader reader, DocumentLimits limits, IAgent<CriteriaRequest, CriteriaDraft> drafter)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="RefusedException">There is no such file, or it cannot be read.</exception>
    public async Task<Document> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new RefusedException($"--job has to be one file, but {path} is a folder.");
        }

        if (!File.Exists(path))
        {
            throw new RefusedException($"The job description {path} is not there. Check the path after --job.");
        }

        var reading = new FileInfo(path).Length > limits.FileBytes
            ? DocumentReading.Unreadable(UnreadableReason.TooLarge)
            : await reader.ReadAsync(Path.GetFileName(path), await LoadAsync(path, cancellationToken), cancellationToken);
        return reading.Document ?? throw new RefusedException(
            $"The job description {path} cannot be read: {EvidencePanel.FaultText(reading.Reason.ToString(), Words.For("en"))} Give another file after --job.");
    }

    /// <summary>Drafts the criteria.</summary>
    /// <exception cref="RefusedException">The job description asks for nothing that can be compared.</exception>
    public async Task<CriteriaSet> DraftAsync(string path, string title, Document job, CancellationToken cancellationToken)
    {
        var draft = await drafter.RunAsync(new CriteriaRequest(title, job), cancellationToken);
        return draft.Criteria.Items.Count > 0 ? draft.Criteria : throw new RefusedException(
            $"{path} asks for nothing that CVs can be compared with. Give a job description that says what is required after --job, or your own criteria with --criteria FILE.");
    }

    private static async Task<byte[]> LoadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"The job description {path} cannot be opened. Check that you may read it.");
        }
    }
}
