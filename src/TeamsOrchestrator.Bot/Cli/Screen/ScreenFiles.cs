using System.Collections.Concurrent;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>Screens the files of a folder against a job description and reports.</summary>
internal sealed class ScreenFiles(JobFile jobs, CvFolder folder, DocumentReader reader, CvReader cvs, CvScreener screener, SkillLexicon skills)
{
    private const int Attempts = 3;

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(ScreenOrder order, CancellationToken cancellationToken)
    {
        var paths = CvFolder.List(order.Cvs, new[] { order.Job, order.Criteria, order.Skills }.OfType<string>());
        var job = await jobs.ReadAsync(order.Job, cancellationToken);
        var title = JobTitle.Find(job) ?? Path.GetFileNameWithoutExtension(order.Job);
        var criteria = order.Criteria is { } file
            ? await CriteriaFile.ReadAsync(file, skills, cancellationToken)
            : await jobs.DraftAsync(order.Job, title, job, cancellationToken);

        var screened = new ConcurrentBag<ScreenedFile>();
        try
        {
            await ScreenProgress.ShowAsync(paths.Count, step => Parallel.ForEachAsync(
                folder.ReadAsync(order.Cvs, paths, cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
                async (item, token) =>
                {
                    screened.Add(await ScreenAsync(item, criteria, token));
                    step(screened.Count);
                }));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Stopped after {screened.Count} of {Math.Max(paths.Count, screened.Count)} files. Nothing was kept.");
            return ExitCodes.Stopped;
        }

        var report = ScreenReport.Of(title, criteria, screened);
        if (order.Json)
        {
            await ScreenJson.WriteAsync(report, cancellationToken);
        }
        else
        {
            ScreenTable.Write(report);
        }

        return report.Candidates.Count == 0 || screened.Any(item => item is { Screening: null, WasReadable: true }) ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    private async Task<ScreenedFile> ScreenAsync(HandedIn item, CriteriaSet criteria, CancellationToken cancellationToken)
    {
        var reading = item.Content is { } content ? await reader.ReadAsync(item.Name, content, cancellationToken) : DocumentReading.Unreadable(item.Fault!.Value);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ScreenAsync(item.Name, reading, criteria, cancellationToken);
            }
            catch (Exception) when (attempt < Attempts && !cancellationToken.IsCancellationRequested)
            {
                // On a machine that has no time, a limit of time may be over through no fault of the CV: as in the chat, it is tried again.
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // One CV that brings an agent down takes no other with it. What the exception says may quote the CV, so only its kind is told.
                await Console.Error.WriteLineAsync($"{Printable.Of(item.Name)}: screening failed ({exception.GetType().Name}).");
                return new ScreenedFile(item.Name) { Fault = "AgentFailed", WasReadable = true };
            }
        }
    }

    private async Task<ScreenedFile> ScreenAsync(string name, DocumentReading reading, CriteriaSet criteria, CancellationToken cancellationToken)
    {
        var cv = cvs.Take(reading);
        if (cv is not { Fault: null, Document: { } document, Profile: { } profile })
        {
            // A PDF that nobody could open here may be a perfectly good one.
            return new ScreenedFile(name) { Fault = cv.Fault, WasReadable = cv.Document is not null || reading.Reason is UnreadableReason.PdfToolsMissing };
        }

        var request = screener.Prepare(document, profile, criteria, []);
        var screening = await screener.SwapAsync(document, profile, request, await screener.ScreenAsync(document, request, cancellationToken), cancellationToken);
        return new ScreenedFile(name) { Person = profile.Name, Screening = screening, WasReadable = true };
    }
}
